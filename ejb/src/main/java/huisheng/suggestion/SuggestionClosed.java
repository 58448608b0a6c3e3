package huisheng.suggestion;

import huisheng.auditlog.Happening;

/** Rated for good, or not rated in time. */
public record SuggestionClosed(long suggestion, long organisation) implements Happening {}
