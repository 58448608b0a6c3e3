package huisheng.deadline;

import huisheng.kernel.Refused;

public enum DeadlineReason implements Refused.Reason {
    /** Also said of one that the reader may not see. */
    NO_SUCH_DEADLINE(Refused.Kind.NOT_FOUND),
    NO_SUCH_RULE(Refused.Kind.NOT_FOUND),
    NO_SUCH_PACK(Refused.Kind.NOT_FOUND),
    NOT_RUNNING(Refused.Kind.CONFLICT),
    NOT_PAUSED(Refused.Kind.CONFLICT),
    OVER_ALREADY(Refused.Kind.CONFLICT),
    PAUSE_NOT_ALLOWED(Refused.Kind.CONFLICT),
    EXTENSION_NOT_ALLOWED(Refused.Kind.CONFLICT),
    EXTENDED_ALREADY(Refused.Kind.CONFLICT),
    AMOUNT_OUT_OF_RANGE(Refused.Kind.INVALID),
    CONFIRMED_ALREADY(Refused.Kind.CONFLICT),
    DAYS_OUT_OF_ORDER(Refused.Kind.INVALID),
    YEAR_OUT_OF_RANGE(Refused.Kind.INVALID),
    CALENDAR_CHANGED_MEANWHILE(Refused.Kind.CONFLICT);

    private final Refused.Kind kind;

    DeadlineReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
