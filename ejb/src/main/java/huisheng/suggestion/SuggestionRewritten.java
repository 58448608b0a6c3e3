package huisheng.suggestion;

import huisheng.auditlog.Happening;

/** Its author has changed it before it was listed. */
public record SuggestionRewritten(long suggestion, long organisation) implements Happening {}
