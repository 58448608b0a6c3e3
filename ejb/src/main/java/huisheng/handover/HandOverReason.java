package huisheng.handover;

import huisheng.kernel.Refused;

public enum HandOverReason implements Refused.Reason {
    /** Neither the chair nor the person with whom it lies. */
    NOT_YOURS_TO_HAND_OVER(Refused.Kind.NOT_ALLOWED),
    TO_THEMSELVES(Refused.Kind.INVALID),
    NOT_AN_OFFICER_HERE(Refused.Kind.INVALID),
    /** Nothing lies there, or nothing of it can go to this person: the same words, so that they tell nothing. */
    NOTHING_TO_HAND_OVER(Refused.Kind.CONFLICT);

    private final Refused.Kind kind;

    HandOverReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
