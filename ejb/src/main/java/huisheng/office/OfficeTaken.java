package huisheng.office;

import huisheng.auditlog.Happening;

public record OfficeTaken(long office, long member, long organisation, Post post) implements Happening {}
