package huisheng.suggestion;

import huisheng.auditlog.Happening;

public record SuggestionAnswered(long suggestion, long organisation) implements Happening {}
