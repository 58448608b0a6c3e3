package huisheng.handover;

import huisheng.auditlog.Happening;

/** What lay with one officer of an organisation passed to another. */
public record HandedOver(long organisation, long from, long to, int suggestions, int cases) implements Happening {}
