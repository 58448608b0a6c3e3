package huisheng.retention;

import huisheng.kernel.Refused;

public enum RetentionReason implements Refused.Reason {
    /** Also of a matter that the officer may not see. */
    NO_SUCH_MATTER(Refused.Kind.NOT_FOUND),
    NO_SUCH_ORDER(Refused.Kind.NOT_FOUND),
    NO_SUCH_HOLD(Refused.Kind.NOT_FOUND),
    ERASED_ALREADY(Refused.Kind.CONFLICT),
    STILL_OPEN(Refused.Kind.CONFLICT),
    DEADLINE_RUNS(Refused.Kind.CONFLICT),
    ON_HOLD(Refused.Kind.CONFLICT),
    HELD_ALREADY(Refused.Kind.CONFLICT),
    ASKED_ALREADY(Refused.Kind.CONFLICT),
    DECIDED_ALREADY(Refused.Kind.CONFLICT),
    SECOND_PERSON_NEEDED(Refused.Kind.CONFLICT),
    CHOICE_MISSING(Refused.Kind.INVALID);

    private final Refused.Kind kind;

    RetentionReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
