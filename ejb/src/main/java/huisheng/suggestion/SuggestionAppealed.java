package huisheng.suggestion;

import huisheng.auditlog.Happening;

/** Its author asks the union above to look at the hiding. @param organisation whose committee decides */
public record SuggestionAppealed(long suggestion, long organisation) implements Happening {}
