package huisheng.suggestion;

import huisheng.auditlog.Happening;

public record SuggestionHidden(long suggestion, long organisation, HidingReason why) implements Happening {}
