package huisheng.suggestion;

import huisheng.auditlog.Happening;

public record SuggestionAssigned(long suggestion, long organisation, long handler) implements Happening {}
