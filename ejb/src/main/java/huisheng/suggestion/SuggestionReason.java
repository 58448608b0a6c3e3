package huisheng.suggestion;

import huisheng.kernel.Refused;

public enum SuggestionReason implements Refused.Reason {
    /** Also said of somebody else's, so that a refusal tells nothing about who has written. */
    NO_SUCH_SUGGESTION(Refused.Kind.NOT_FOUND),
    NOT_SENT_YET(Refused.Kind.CONFLICT),
    NOT_LISTED_YET(Refused.Kind.CONFLICT),
    LISTED_ALREADY(Refused.Kind.CONFLICT),
    ALREADY_ANSWERED(Refused.Kind.CONFLICT),
    REOPENED_ALREADY(Refused.Kind.CONFLICT),
    RAISED_ALREADY(Refused.Kind.CONFLICT),
    ALREADY_MERGED(Refused.Kind.CONFLICT),
    ALREADY_CLOSED(Refused.Kind.CONFLICT),
    ALREADY_WITHDRAWN(Refused.Kind.CONFLICT),
    /** Another officer or the author has changed it since the page was opened. */
    CHANGED_MEANWHILE(Refused.Kind.CONFLICT),
    NOT_ON_THE_COMMITTEE(Refused.Kind.INVALID),
    HANDLED_BY_THEM_ALREADY(Refused.Kind.CONFLICT),
    NOT_YOURS_TO_GIVE_BACK(Refused.Kind.CONFLICT),
    QUESTION_IS_OPEN(Refused.Kind.CONFLICT),
    NO_QUESTION_IS_OPEN(Refused.Kind.CONFLICT),
    SAY_WHAT_IS_MISSING(Refused.Kind.INVALID),
    NOT_LATE(Refused.Kind.CONFLICT),
    NO_LEVEL_ABOVE(Refused.Kind.CONFLICT),
    INTO_ITSELF(Refused.Kind.INVALID),
    NOT_THE_SAME_COMMITTEE(Refused.Kind.CONFLICT),
    PRIVATE_ONE_TAKES_IN_NONE(Refused.Kind.CONFLICT),
    HIDDEN_ALREADY(Refused.Kind.CONFLICT),
    NOT_HIDDEN(Refused.Kind.CONFLICT),
    APPEALED_ALREADY(Refused.Kind.CONFLICT),
    DECIDED_ALREADY(Refused.Kind.CONFLICT),
    /** The union above has lifted a hiding; the committee below cannot hide it again. */
    LIFTED_ABOVE(Refused.Kind.CONFLICT),
    /** Whoever wrote it or hid it does not decide. */
    NOT_YOURS_TO_DECIDE(Refused.Kind.CONFLICT),
    NOT_YOUR_OWN(Refused.Kind.CONFLICT),
    /** Whoever wrote it does not handle it. */
    OWN_SUGGESTION(Refused.Kind.CONFLICT),
    /** Whoever wrote the answer does not rate it. */
    OWN_ANSWER(Refused.Kind.CONFLICT),
    RATED_ALREADY(Refused.Kind.CONFLICT),
    CHOICE_MISSING(Refused.Kind.INVALID);

    private final Refused.Kind kind;

    SuggestionReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
