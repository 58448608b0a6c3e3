package huisheng.retention;

/** Why something was erased. */
public enum Ground {
    /** The time of keeping was over; the clock did it. */
    TIME_IS_OVER,
    /** The person whom it concerns asked for it. */
    PERSON_ASKED,
    /** A court or an authority ordered it. */
    ORDERED,
    /** Without a lawful ground to keep it, or written down by mistake. */
    NOT_TO_BE_KEPT,
    /** It was erased before, and an older copy of the database brought it back. */
    AGAIN;

    /** Whether officers can give it. */
    public boolean isOfOfficers() {
        return this == PERSON_ASKED || this == ORDERED || this == NOT_TO_BE_KEPT;
    }
}
