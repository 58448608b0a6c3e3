package huisheng.ballot.count;

import huisheng.kernel.Refused;

public enum CountReason implements Refused.Reason {
    /** It is not closed yet, or it is counted already. */
    NOT_TO_OPEN_NOW(Refused.Kind.CONFLICT),
    /** Fewer ballots than the minimum: nothing is opened. Details: ballots, minimum. */
    TOO_FEW_BALLOTS(Refused.Kind.CONFLICT),
    /** Its proof does not hold; it is passed over. Detail: what does not hold. */
    SHARE_NOT_SOUND(Refused.Kind.INVALID),
    NO_RESULT_YET(Refused.Kind.NOT_FOUND),
    REPORTED_ALREADY(Refused.Kind.CONFLICT);

    private final Refused.Kind kind;

    CountReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
