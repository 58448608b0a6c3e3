package huisheng.ballot.record;

import huisheng.kernel.Refused;

/** Why the record of a vote is not judged now. */
public enum RecordReason implements Refused.Reason {
    STILL_AT_WORK(Refused.Kind.CONFLICT);

    private final Refused.Kind kind;

    RecordReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
