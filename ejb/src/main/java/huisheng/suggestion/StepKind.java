package huisheng.suggestion;

/** What can happen to a suggestion, and who besides the committee reads that it happened, with its words. */
public enum StepKind {
    SENT(true),
    REWRITTEN(true),
    WITHDRAWN(true),
    LISTED(true),
    ASSIGNED(false),
    GIVEN_BACK(false),
    NOTED(false),
    ASKED(true),
    REPLIED(true),
    PAUSE_ENDED(true),
    EXTENDED(true),
    ANSWERED(true),
    RATED(true),
    REOPENED(true),
    RAISED(true),
    CLOSED(true),
    MERGED(true),
    TOOK_IN(true),
    HIDDEN(true),
    SHOWN(true),
    APPEALED(true),
    UPHELD(true),
    LIFTED(true);

    private final boolean toldToAuthor;

    StepKind(boolean toldToAuthor) {
        this.toldToAuthor = toldToAuthor;
    }

    boolean isToldToAuthor() {
        return toldToAuthor;
    }

    /** What the branch reads: the committee's words, and none of the author's. */
    boolean isToldToBranch() {
        return this == LISTED
                || this == EXTENDED
                || this == ANSWERED
                || this == REOPENED
                || this == RAISED
                || this == CLOSED;
    }
}
