package huisheng.suggestion;

import huisheng.auditlog.Happening;

public record SuggestionListed(long suggestion, long organisation) implements Happening {}
