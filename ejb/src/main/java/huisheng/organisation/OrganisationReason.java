package huisheng.organisation;

import huisheng.kernel.Refused;

public enum OrganisationReason implements Refused.Reason {
    NO_SUCH_ORGANISATION(Refused.Kind.NOT_FOUND),
    CODE_TAKEN(Refused.Kind.CONFLICT),
    WRONG_LEVEL(Refused.Kind.INVALID);

    private final Refused.Kind kind;

    OrganisationReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
