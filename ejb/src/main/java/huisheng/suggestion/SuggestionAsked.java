package huisheng.suggestion;

import huisheng.auditlog.Happening;

/** The committee asks something of its author; the deadline stands still. */
public record SuggestionAsked(long suggestion, long organisation) implements Happening {}
