package huisheng.suggestion;

import huisheng.auditlog.Happening;

/** The committee has taken it up. @param state afterwards: it may have been answered in the same breath */
public record SuggestionListed(long suggestion, long organisation, SuggestionState state) implements Happening {}
