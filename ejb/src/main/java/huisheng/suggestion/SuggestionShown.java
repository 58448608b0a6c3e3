package huisheng.suggestion;

import huisheng.auditlog.Happening;

public record SuggestionShown(long suggestion, long organisation) implements Happening {}
