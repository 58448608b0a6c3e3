package huisheng.retention;

import huisheng.auditlog.Happening;

/** A matter may be erased again. */
public record HoldLifted(String kind, long matter, long organisation) implements Happening {}
