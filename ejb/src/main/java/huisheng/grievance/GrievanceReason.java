package huisheng.grievance;

import huisheng.kernel.Refused;

public enum GrievanceReason implements Refused.Reason {
    /** Also said of somebody else's, and to who is named in it, so that a refusal tells nothing. */
    NO_SUCH_GRIEVANCE(Refused.Kind.NOT_FOUND),
    NOT_NOW(Refused.Kind.CONFLICT),
    CHANGED_MEANWHILE(Refused.Kind.CONFLICT),
    NO_OFFICER_CHOSEN(Refused.Kind.INVALID),
    NOT_FOR_THIS_OFFICER(Refused.Kind.CONFLICT),
    ALREADY_ON_IT(Refused.Kind.CONFLICT),
    NO_UNION_ABOVE(Refused.Kind.CONFLICT),
    TIME_IS_OVER(Refused.Kind.CONFLICT),
    REOPENED_ALREADY(Refused.Kind.CONFLICT),
    NO_SUCH_NUMBER(Refused.Kind.INVALID),
    TOO_MANY_NAMED(Refused.Kind.INVALID),
    NOT_CONFIRMED(Refused.Kind.INVALID),
    ANSWER_MISSING(Refused.Kind.INVALID),
    ANSWER_NOT_UNDERSTOOD(Refused.Kind.INVALID);

    private final Refused.Kind kind;

    GrievanceReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
