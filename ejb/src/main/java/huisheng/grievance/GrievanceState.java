package huisheng.grievance;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands; which act leads from where to where says {@link GrievanceStep}. */
public enum GrievanceState {
    RECEIVED,
    ACCEPTED,
    DECLINED,
    CLASSIFIED,
    ASSIGNED,
    IN_HAND,
    WAITING,
    LETTER_SENT,
    ANSWERED,
    SILENT,
    SOLVED,
    UNFOUNDED,
    /** Another body was asked to take it; until it says so, the officers see to it. */
    REFERRED,
    /** The other body has it. */
    HANDED_OVER,
    ESCALATED,
    CLOSED,
    RATED,
    /** By the member, before it was over. */
    WITHDRAWN;

    /** Somebody of the union is to do something, or waits for somebody who is. */
    static final Set<GrievanceState> OPEN = EnumSet.of(
            RECEIVED,
            ACCEPTED,
            CLASSIFIED,
            ASSIGNED,
            IN_HAND,
            WAITING,
            LETTER_SENT,
            ANSWERED,
            SILENT,
            REFERRED,
            ESCALATED);

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** An outcome is told and it is not closed yet. */
    public boolean isOutcome() {
        return this == SOLVED || this == UNFOUNDED || this == HANDED_OVER;
    }
}
