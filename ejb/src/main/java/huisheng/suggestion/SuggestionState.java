package huisheng.suggestion;

import huisheng.kernel.Refused;

/** How far a suggestion has come; what may be done in which state stands in {@link SuggestionAct}. */
public enum SuggestionState {
    DRAFT(Tray.NONE, SuggestionReason.NOT_SENT_YET),
    SENT(Tray.WAITING, SuggestionReason.NOT_LISTED_YET),
    LISTED(Tray.WAITING, SuggestionReason.LISTED_ALREADY),
    ANSWERED(Tray.DONE, SuggestionReason.ALREADY_ANSWERED),
    REOPENED(Tray.WAITING, SuggestionReason.REOPENED_ALREADY),
    RAISED(Tray.WAITING, SuggestionReason.RAISED_ALREADY),
    MERGED(Tray.MERGED, SuggestionReason.ALREADY_MERGED),
    CLOSED(Tray.DONE, SuggestionReason.ALREADY_CLOSED),
    WITHDRAWN(Tray.NONE, SuggestionReason.ALREADY_WITHDRAWN);

    private final Tray tray;
    private final SuggestionReason refusal;

    SuggestionState(Tray tray, SuggestionReason refusal) {
        this.tray = tray;
        this.refusal = refusal;
    }

    /** The committee owes an answer. */
    public boolean isWaiting() {
        return tray == Tray.WAITING;
    }

    public boolean isAnswered() {
        return tray == Tray.DONE;
    }

    /** Whether others than its author and the committee may see it, if nothing else speaks against it. */
    boolean isListed() {
        return isAnswered() || this == LISTED || this == REOPENED || this == RAISED;
    }

    Tray tray() {
        return tray;
    }

    /** Why what is not possible in this state is not. */
    Refused refusal() {
        return new Refused(refusal);
    }
}
