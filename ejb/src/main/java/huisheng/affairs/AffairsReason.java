package huisheng.affairs;

import huisheng.kernel.Refused;

public enum AffairsReason implements Refused.Reason {
    /** Also said of what is not published yet, so that a refusal tells nothing about drafts. */
    NO_SUCH_PUBLICATION(Refused.Kind.NOT_FOUND),
    NO_SUCH_REMARK(Refused.Kind.NOT_FOUND),
    NO_SUCH_CATEGORY(Refused.Kind.INVALID),
    /** Nothing is owed there: it is published, excused, or was never asked. */
    NO_SUCH_DUTY(Refused.Kind.NOT_FOUND),
    /** The state that it is in does not take this act. */
    NOT_NOW(Refused.Kind.CONFLICT),
    /** Somebody else changed it after one had it before one's eyes. */
    CHANGED_MEANWHILE(Refused.Kind.CONFLICT),
    NOT_YOUR_UNION(Refused.Kind.NOT_ALLOWED),
    OWN_WORDS_CHECKED(Refused.Kind.NOT_ALLOWED),
    OWN_WORDS_COUNTERSIGNED(Refused.Kind.NOT_ALLOWED),
    CHAIR_COUNTERSIGNS(Refused.Kind.NOT_ALLOWED),
    TIME_HAS_PASSED(Refused.Kind.INVALID),
    FINDING_NOT_SETTLED(Refused.Kind.INVALID),
    CORRECTION_UNDER_WAY(Refused.Kind.CONFLICT),
    POSTING_IS_OVER(Refused.Kind.CONFLICT),
    ONLY_MEMBERS_ASK(Refused.Kind.NOT_ALLOWED),
    ANSWERED_ALREADY(Refused.Kind.CONFLICT);

    private final Refused.Kind kind;

    AffairsReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
