package huisheng.roll;

import huisheng.kernel.Refused;

public enum RollReason implements Refused.Reason {
    NO_SUCH_ROLL(Refused.Kind.NOT_FOUND),
    NOBODY_ON_IT(Refused.Kind.CONFLICT),
    CUT_OFF_TO_COME(Refused.Kind.INVALID),
    NOT_ON_THIS_ROLL(Refused.Kind.NOT_FOUND);

    private final Refused.Kind kind;

    RollReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
