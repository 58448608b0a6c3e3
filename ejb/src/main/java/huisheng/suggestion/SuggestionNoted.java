package huisheng.suggestion;

import huisheng.auditlog.Happening;

/** An internal note was written; for those who handle it. */
public record SuggestionNoted(long suggestion, long organisation) implements Happening {}
