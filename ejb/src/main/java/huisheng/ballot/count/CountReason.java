package huisheng.ballot.count;

import huisheng.kernel.Refused;

public enum CountReason implements Refused.Reason {
    /** It is not closed yet, or it is counted already. */
    NOT_TO_OPEN_NOW(Refused.Kind.CONFLICT),
    /** Fewer ballots than the minimum: nothing is opened. Details: ballots, minimum. */
    TOO_FEW_BALLOTS(Refused.Kind.CONFLICT),
    /** Its proof does not hold; it is passed over. Detail: what does not hold. */
    SHARE_NOT_SOUND(Refused.Kind.INVALID),
    /** There is nothing to shuffle, not yet or not any more. */
    NOT_TO_SHUFFLE_NOW(Refused.Kind.CONFLICT),
    /** Another trustee has shuffled since the record was fetched. */
    SHUFFLED_MEANWHILE(Refused.Kind.CONFLICT),
    /** Its proof does not hold; it is passed over. Detail: what does not hold. */
    SHUFFLE_NOT_SOUND(Refused.Kind.INVALID),
    NO_RESULT_YET(Refused.Kind.NOT_FOUND),
    REPORTED_ALREADY(Refused.Kind.CONFLICT),
    /** Nobody objects to what is not declared. */
    NOT_DECLARED(Refused.Kind.CONFLICT),
    POSTING_IS_OVER(Refused.Kind.CONFLICT),
    /** The same member's objection waits for its answer. */
    OBJECTION_WAITS(Refused.Kind.CONFLICT),
    NO_SUCH_OBJECTION(Refused.Kind.NOT_FOUND),
    OBJECTION_ANSWERED(Refused.Kind.CONFLICT),
    /** Everything that was to be decided is. */
    NOTHING_LEFT_TO_DECIDE(Refused.Kind.CONFLICT),
    /** Nobody decides on an objection of their own. */
    OWN_OBJECTION(Refused.Kind.NOT_ALLOWED);

    private final Refused.Kind kind;

    CountReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
