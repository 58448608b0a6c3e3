package huisheng.suggestion;

import huisheng.auditlog.Happening;

/** The day of the answer is a later one, once; the reason stands in the course for everybody who reads it. */
public record SuggestionExtended(long suggestion, long organisation) implements Happening {}
