package huisheng.membership;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;

/** A line of the register, for the registrar. */
public record MemberLine(MemberId id, String number, String name, OrganisationId organisation, Standing standing)
        implements Serializable {}
