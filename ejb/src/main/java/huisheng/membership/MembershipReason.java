package huisheng.membership;

import huisheng.kernel.Refused;

public enum MembershipReason implements Refused.Reason {
    NO_SUCH_MEMBER(Refused.Kind.NOT_FOUND),
    NUMBER_TAKEN(Refused.Kind.CONFLICT),
    NOT_A_MEMBER_NOW(Refused.Kind.NOT_ALLOWED);

    private final Refused.Kind kind;

    MembershipReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
