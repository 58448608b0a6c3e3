package huisheng.membership;

import huisheng.kernel.Refused;

public enum MembershipReason implements Refused.Reason {
    NO_SUCH_MEMBER(Refused.Kind.NOT_FOUND),
    NUMBER_TAKEN(Refused.Kind.CONFLICT),
    NOT_A_MEMBER_NOW(Refused.Kind.NOT_ALLOWED),
    NOT_A_NUMBER(Refused.Kind.INVALID),
    NOT_A_NAME(Refused.Kind.INVALID),
    NOT_A_PHONE_NUMBER(Refused.Kind.INVALID),
    NOT_AN_EMAIL_ADDRESS(Refused.Kind.INVALID),
    DAY_MISSING(Refused.Kind.INVALID),
    DAY_TO_COME(Refused.Kind.INVALID),
    BEFORE_IT_BEGAN(Refused.Kind.INVALID),
    ALREADY_THERE(Refused.Kind.CONFLICT),
    ALREADY_RETIRED(Refused.Kind.CONFLICT),
    ALREADY_LEFT(Refused.Kind.CONFLICT),
    STILL_A_MEMBER(Refused.Kind.CONFLICT),
    REGISTER_CHANGED(Refused.Kind.CONFLICT);

    private final Refused.Kind kind;

    MembershipReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
