package huisheng.suggestion;

import huisheng.auditlog.Happening;

/** The committee above handles it from now on. @param from whose it was @param byClock because a promised day passed, not by its author's act */
public record SuggestionRaised(long suggestion, long organisation, long from, boolean byClock) implements Happening {}
