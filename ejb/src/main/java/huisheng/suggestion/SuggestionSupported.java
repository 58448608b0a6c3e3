package huisheng.suggestion;

import huisheng.auditlog.Happening;

/** One member more stands behind it; not which. */
public record SuggestionSupported(long suggestion, long organisation) implements Happening {}
