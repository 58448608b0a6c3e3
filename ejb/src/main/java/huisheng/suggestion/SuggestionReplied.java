package huisheng.suggestion;

import huisheng.auditlog.Happening;

/** Its author has replied. */
public record SuggestionReplied(long suggestion, long organisation) implements Happening {}
