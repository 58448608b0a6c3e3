package huisheng.office;

import huisheng.kernel.Refused;

public enum OfficeReason implements Refused.Reason {
    NOT_YOUR_OFFICE(Refused.Kind.NOT_ALLOWED),
    NO_SUCH_OFFICE(Refused.Kind.NOT_FOUND),
    NO_SUCH_PROPOSAL(Refused.Kind.NOT_FOUND),
    NOT_COMPLETE(Refused.Kind.INVALID),
    ALREADY_ENDED(Refused.Kind.CONFLICT),
    ENDS_BEFORE_IT_BEGINS(Refused.Kind.INVALID),
    ALREADY_HELD(Refused.Kind.CONFLICT),
    ONE_CHAIR_AT_A_TIME(Refused.Kind.CONFLICT),
    NOT_A_MEMBER_HERE(Refused.Kind.CONFLICT),
    RETIRED_HOLD_NO_OFFICE(Refused.Kind.CONFLICT),
    NOT_FOR_ONESELF(Refused.Kind.NOT_ALLOWED),
    SECOND_PERSON_NEEDED(Refused.Kind.NOT_ALLOWED),
    ALREADY_DECIDED(Refused.Kind.CONFLICT),
    // One refusal a rule of Separation, so that each can tell its ground.
    BOOKS_AND_CASH(Refused.Kind.CONFLICT),
    REVIEW_AND_MONEY(Refused.Kind.CONFLICT),
    REVIEW_AND_CHAIR(Refused.Kind.CONFLICT),
    REVIEW_AND_COMMITTEE(Refused.Kind.CONFLICT),
    APPROVAL_AND_MONEY(Refused.Kind.CONFLICT),
    SCREENING_AND_HANDLING(Refused.Kind.CONFLICT),
    HANDLING_AND_CASES(Refused.Kind.CONFLICT),
    MACHINE_AND_CONTENT(Refused.Kind.CONFLICT),
    MACHINE_AND_VOTE(Refused.Kind.CONFLICT);

    private final Refused.Kind kind;

    OfficeReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
