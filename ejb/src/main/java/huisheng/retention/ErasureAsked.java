package huisheng.retention;

import huisheng.auditlog.Happening;

/** An officer asked that a single matter be erased. */
public record ErasureAsked(String kind, long matter, long organisation) implements Happening {}
