package huisheng.affairs;

/** What can happen to an edition of a publication. */
public enum PublicationTurn {
    DRAFTED,
    EDITED,
    HANDED_IN,
    SENT_BACK,
    CHECKED_WELL,
    COUNTERSIGNED_BY_CHAIR,
    SET_FOR_LATER,
    CALLED_BACK,
    PUBLISHED,
    QUESTIONED,
    OBJECTED,
    BECAME_FINAL,
    CORRECTION_BEGUN,
    SUPERSEDED_BY_CORRECTION,
    WITHDRAWN_IN_PUBLIC,
    DROPPED_AS_DRAFT;

    /** Whether everybody may read it in the course of a publication; the others are the officers' own work. */
    public boolean isPublic() {
        return switch (this) {
            case CHECKED_WELL,
                    COUNTERSIGNED_BY_CHAIR,
                    PUBLISHED,
                    BECAME_FINAL,
                    SUPERSEDED_BY_CORRECTION,
                    WITHDRAWN_IN_PUBLIC -> true;
            default -> false;
        };
    }
}
