package huisheng.office;

import huisheng.auditlog.Happening;

public record AppointmentConfirmed(long proposal) implements Happening {}
