package huisheng.grievance;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A case in a list.
 *
 * @param organisation whose case officers have it
 * @param dueOn the next promised day; null if nothing is owed
 * @param news whether the officers wrote something that the member has not opened
 * @param wasLate whether a limit was missed on its way
 */
public record GrievanceLine(
        GrievanceId id,
        OrganisationId organisation,
        Channel channel,
        String subject,
        Instant sentAt,
        GrievanceState state,
        GrievanceClass grade,
        LocalDate dueOn,
        boolean news,
        boolean wasLate)
        implements Serializable {
    /** Whether the promised day counts at present: it does not while the member is asked. */
    public boolean isDue() {
        return dueOn != null && state.isOpen() && state != GrievanceState.WAITING;
    }

    public boolean isLate(LocalDate today) {
        return isDue() && today.isAfter(dueOn);
    }
}
