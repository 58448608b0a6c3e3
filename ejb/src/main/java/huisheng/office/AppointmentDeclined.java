package huisheng.office;

import huisheng.auditlog.Happening;

public record AppointmentDeclined(long proposal, long organisation) implements Happening {}
