package huisheng.suggestion;

import huisheng.auditlog.Happening;

/** It goes on within another one, whose authors its authors now are. */
public record SuggestionMerged(long suggestion, long organisation, long into) implements Happening {}
