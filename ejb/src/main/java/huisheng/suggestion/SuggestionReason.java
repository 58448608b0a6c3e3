package huisheng.suggestion;

import huisheng.kernel.Refused;

public enum SuggestionReason implements Refused.Reason {
    /** Also said of somebody else's, so that a refusal tells nothing about who has written. */
    NO_SUCH_SUGGESTION(Refused.Kind.NOT_FOUND),
    ALREADY_ANSWERED(Refused.Kind.CONFLICT);

    private final Refused.Kind kind;

    SuggestionReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
