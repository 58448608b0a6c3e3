package huisheng.founding;

import huisheng.kernel.Refused;

public enum FoundingReason implements Refused.Reason {
    /** Somebody was quicker; nothing of this founding was recorded. */
    ALREADY_FOUNDED(Refused.Kind.CONFLICT),
    CODE_MISTYPED(Refused.Kind.INVALID),
    CODE_WRONG(Refused.Kind.NOT_ALLOWED),
    /** Detail: the time of day from which it may be tried again. */
    TOO_MANY_TRIES(Refused.Kind.TOO_MANY),
    NOT_COMPLETE(Refused.Kind.INVALID),
    TWO_PERSONS(Refused.Kind.INVALID),
    OFFICE_TO_COME(Refused.Kind.INVALID);

    private final Refused.Kind kind;

    FoundingReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
