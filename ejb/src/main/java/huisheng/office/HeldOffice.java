package huisheng.office;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.time.LocalDate;

/** Who holds which post where; {@code until} is null while it is held. */
public record HeldOffice(MemberId member, OrganisationId organisation, Post post, LocalDate since, LocalDate until)
        implements Serializable {}
