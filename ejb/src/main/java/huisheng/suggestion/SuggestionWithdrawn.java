package huisheng.suggestion;

import huisheng.auditlog.Happening;

public record SuggestionWithdrawn(long suggestion, long organisation) implements Happening {}
