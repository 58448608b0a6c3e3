package huisheng.office;

import huisheng.kernel.Refused;

public enum OfficeReason implements Refused.Reason {
    NOT_YOUR_OFFICE(Refused.Kind.NOT_ALLOWED);

    private final Refused.Kind kind;

    OfficeReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
