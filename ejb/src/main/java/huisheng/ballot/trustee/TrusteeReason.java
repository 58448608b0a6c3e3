package huisheng.ballot.trustee;

import huisheng.kernel.Refused;

public enum TrusteeReason implements Refused.Reason {
    /** Also said of a vote that there is not. */
    NOT_A_TRUSTEE(Refused.Kind.NOT_FOUND),
    /** The phase of the vote, or what others have yet to say, does not let it be said. */
    NOT_DUE(Refused.Kind.CONFLICT),
    /** It was said before, and otherwise. */
    SAID_ALREADY(Refused.Kind.CONFLICT),
    /** It is not well formed or its proof does not hold. Detail: what does not. */
    NOT_SOUND(Refused.Kind.INVALID),
    /** Each vote and each round has its own keys. */
    KEY_USED_BEFORE(Refused.Kind.CONFLICT),
    /** A part of this round is wrong; the commission begins it anew. */
    ROUND_STOPPED(Refused.Kind.CONFLICT),
    NO_SUCH_STEP(Refused.Kind.NOT_FOUND),
    NO_SUCH_PLACE(Refused.Kind.INVALID);

    private final Refused.Kind kind;

    TrusteeReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
