package huisheng.ballot.box;

import huisheng.kernel.Refused;

/** Why the box says no. */
public enum BoxReason implements Refused.Reason {
    /** No vote of this name was opened here, or not yet. */
    NO_SUCH_BOX(Refused.Kind.NOT_FOUND),
    /** Voting is over: by the clock, or because the box was closed. */
    OVER(Refused.Kind.CONFLICT),
    NO_SUCH_CREDENTIAL(Refused.Kind.NOT_ALLOWED),
    /** Its slip was reported lost, and the registrar declared it void. */
    CREDENTIAL_VOID(Refused.Kind.NOT_ALLOWED),
    /** A ballot was cast with it, so it cannot be declared void. */
    CREDENTIAL_USED(Refused.Kind.CONFLICT),
    PAPER_UNSOUND(Refused.Kind.NOT_ALLOWED),
    /** The paper was handed in with another credential before. */
    PAPER_OF_ANOTHER(Refused.Kind.CONFLICT),
    /** The credential voted with another paper before. */
    CREDENTIAL_OF_ANOTHER(Refused.Kind.CONFLICT),
    /** Details: number of the check (docs/protocol/10-verifier.md), what does not hold. */
    BALLOT_UNSOUND(Refused.Kind.INVALID),
    /** This very ballot was cast before, and a later one has replaced it. */
    REPLACED_ALREADY(Refused.Kind.CONFLICT),
    NO_SUCH_BALLOT(Refused.Kind.NOT_FOUND),
    /** The ballot lies in the box; its entry in the audit log is still to come. */
    NOT_IN_THE_LOG_YET(Refused.Kind.UNAVAILABLE),
    /** What is to be installed is no election, or its parts do not fit together. Detail: what does not. */
    SETUP_UNSOUND(Refused.Kind.INVALID),
    /** The order of events does not allow this now (PROTOCOL 13.3). Detail: why. */
    NOT_NOW(Refused.Kind.CONFLICT),
    /** The very object stands in the record already. */
    SAME_OBJECT(Refused.Kind.CONFLICT),
    /** The database of the box does not answer; what was sent may or may not have arrived, sending it again is safe. */
    UNREACHABLE(Refused.Kind.UNAVAILABLE);

    private final Refused.Kind kind;

    BoxReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
