package huisheng.office;

import huisheng.auditlog.Happening;

public record OfficeEnded(long office, long member, long organisation) implements Happening {}
