package huisheng.organisation;

import huisheng.kernel.Refused;

public enum OrganisationReason implements Refused.Reason {
    NO_SUCH_ORGANISATION(Refused.Kind.NOT_FOUND),
    CODE_TAKEN(Refused.Kind.CONFLICT),
    CODE_NOT_PLAIN(Refused.Kind.INVALID),
    NOT_A_NAME(Refused.Kind.INVALID),
    WRONG_LEVEL(Refused.Kind.INVALID),
    NO_SUCH_TERM_LENGTH(Refused.Kind.INVALID),
    TERM_OUT_OF_ORDER(Refused.Kind.CONFLICT);

    private final Refused.Kind kind;

    OrganisationReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
