package huisheng.suggestion;

import huisheng.auditlog.Happening;

public record SuggestionReopened(long suggestion, long organisation) implements Happening {}
