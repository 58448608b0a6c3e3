package huisheng.retention;

import huisheng.auditlog.Happening;

/** A matter may not be erased for now. */
public record HoldPlaced(String kind, long matter, long organisation) implements Happening {}
