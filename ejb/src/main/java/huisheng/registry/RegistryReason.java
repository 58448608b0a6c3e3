package huisheng.registry;

import huisheng.kernel.Refused;

public enum RegistryReason implements Refused.Reason {
    NOT_IN_YOUR_REGISTRY(Refused.Kind.NOT_ALLOWED),
    NO_SUCH_IMPORT(Refused.Kind.NOT_FOUND),
    ONLY_A_HEADING(Refused.Kind.INVALID),
    COLUMN_MISSING(Refused.Kind.INVALID),
    COLUMN_TWICE(Refused.Kind.INVALID),
    STILL_AT_WORK(Refused.Kind.CONFLICT),
    NOT_WITHOUT_FAULTS(Refused.Kind.CONFLICT),
    /** Our own mistake; nothing was written. */
    NOT_DONE(Refused.Kind.CONFLICT),
    /** From here on: faults of one cell. The number stands in the list more than once; detail: the row before. */
    NUMBER_TWICE(Refused.Kind.INVALID),
    CELL_EMPTY(Refused.Kind.INVALID),
    NO_SUCH_BRANCH(Refused.Kind.INVALID),
    BRANCH_NOT_CLEAR(Refused.Kind.INVALID),
    NOT_A_DAY(Refused.Kind.INVALID),
    NOT_A_GENDER(Refused.Kind.INVALID);

    private final Refused.Kind kind;

    RegistryReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
