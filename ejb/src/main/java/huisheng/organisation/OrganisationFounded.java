package huisheng.organisation;

import huisheng.auditlog.Happening;

public record OrganisationFounded(long organisation) implements Happening {}
