package huisheng.web.kernel;

/**
 * Somebody chose the language of the pages.
 *
 * @param language zh or en; null for what the browser asks for
 */
public record LanguageChosen(String language) {}
