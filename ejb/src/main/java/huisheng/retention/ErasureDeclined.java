package huisheng.retention;

import huisheng.auditlog.Happening;

/** The second officer did not agree to erase a matter. */
public record ErasureDeclined(String kind, long matter, long organisation) implements Happening {}
