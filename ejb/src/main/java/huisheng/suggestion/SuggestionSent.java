package huisheng.suggestion;

import huisheng.auditlog.Happening;

public record SuggestionSent(long suggestion, long organisation) implements Happening {}
