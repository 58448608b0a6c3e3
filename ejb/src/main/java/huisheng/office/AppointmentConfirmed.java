package huisheng.office;

import huisheng.auditlog.Happening;

public record AppointmentConfirmed(long proposal, long organisation) implements Happening {}
