package huisheng.office;

import huisheng.auditlog.Happening;

public record AppointmentDeclined(long proposal) implements Happening {}
