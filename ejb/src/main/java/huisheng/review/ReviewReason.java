package huisheng.review;

import huisheng.kernel.Refused;

/** Why a walk through the log is not begun. */
public enum ReviewReason implements Refused.Reason {
    STILL_AT_WORK(Refused.Kind.CONFLICT);

    private final Refused.Kind kind;

    ReviewReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
