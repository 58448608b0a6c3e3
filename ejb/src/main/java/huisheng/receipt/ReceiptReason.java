package huisheng.receipt;

import huisheng.kernel.Refused;

/** Why a receipt is not given. */
public enum ReceiptReason implements Refused.Reason {
    /** Also for somebody else's. */
    NO_SUCH_ENTRY(Refused.Kind.NOT_FOUND);

    private final Refused.Kind kind;

    ReceiptReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
