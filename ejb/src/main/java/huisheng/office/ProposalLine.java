package huisheng.office;

import huisheng.organisation.OrganisationCard;
import java.io.Serializable;

/**
 * An appointment that waits for a second person.
 *
 * @param mayConfirm whether the reader may be that second person
 */
public record ProposalLine(
        ProposalId id,
        OrganisationCard organisation,
        String name,
        Appointment wanted,
        String proposer,
        boolean mayConfirm)
        implements Serializable {}
