package huisheng.organisation;

import java.io.Serializable;

public record OrganisationId(long value) implements Serializable {}
