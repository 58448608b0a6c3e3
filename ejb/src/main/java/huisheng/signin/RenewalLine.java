package huisheng.signin;

import huisheng.membership.MemberCard;
import huisheng.organisation.OrganisationCard;
import java.io.Serializable;
import java.time.Instant;

/**
 * A renewal that waits for a second person.
 *
 * @param reason as the registrar typed it
 * @param mayConfirm whether the reader may be that second person
 */
public record RenewalLine(
        RenewalId id,
        MemberCard member,
        OrganisationCard organisation,
        String reason,
        String askedBy,
        Instant askedAt,
        boolean mayConfirm)
        implements Serializable {}
