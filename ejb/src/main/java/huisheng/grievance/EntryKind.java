package huisheng.grievance;

/** What an entry in the course of a case tells. */
public enum EntryKind {
    SENT,
    ACCEPTED,
    DECLINED,
    CLASSIFIED,
    ASSIGNED,
    JOINED,
    OFFICER_CHANGED,
    TAKEN,
    ASKED,
    REPLIED,
    WENT_ON,
    LETTER_SENT,
    EMPLOYER_ANSWERED,
    EMPLOYER_SILENT,
    SOLVED,
    UNFOUNDED,
    REFERRED,
    HANDED_OVER,
    ESCALATED,
    REOPENED,
    CLOSED,
    RATED,
    WITHDRAWN,
    /** One side writes to the other. */
    WROTE,
    /** For the officers of the case alone. */
    NOTE,
    /** An officer stepped back; for the officers of the case alone. */
    RECUSED;

    boolean isForOfficersOnly() {
        return this == NOTE || this == RECUSED;
    }

    /** Whether the member has something new to read when an officer or the clock does it. */
    boolean isNewsToTheMember() {
        return !isForOfficersOnly() && this != CLASSIFIED && this != SENT;
    }
}
