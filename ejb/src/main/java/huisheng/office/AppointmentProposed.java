package huisheng.office;

import huisheng.auditlog.Happening;

public record AppointmentProposed(long proposal, long member, long organisation, Post post) implements Happening {}
