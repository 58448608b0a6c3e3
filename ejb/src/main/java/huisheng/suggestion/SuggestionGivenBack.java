package huisheng.suggestion;

import huisheng.auditlog.Happening;

/** Nobody handles it any more; the reason stands in the course. */
public record SuggestionGivenBack(long suggestion, long organisation) implements Happening {}
