package huisheng.suggestion;

import static huisheng.suggestion.SuggestionState.ANSWERED;
import static huisheng.suggestion.SuggestionState.CLOSED;
import static huisheng.suggestion.SuggestionState.DRAFT;
import static huisheng.suggestion.SuggestionState.LISTED;
import static huisheng.suggestion.SuggestionState.MERGED;
import static huisheng.suggestion.SuggestionState.RAISED;
import static huisheng.suggestion.SuggestionState.REOPENED;
import static huisheng.suggestion.SuggestionState.SENT;

import java.util.EnumSet;
import java.util.Set;

/** Everything that can be done to a suggestion, and in which states. */
enum SuggestionAct {
    REWRITE(DRAFT, SENT),
    SEND(DRAFT),
    WITHDRAW(SENT),
    LIST(SENT),
    ASSIGN(SENT, LISTED, REOPENED, RAISED),
    GIVE_BACK(SENT, LISTED, REOPENED, RAISED),
    ASK(SENT, LISTED, REOPENED, RAISED),
    REPLY(LISTED, REOPENED, RAISED),
    EXTEND(SENT, LISTED, REOPENED, RAISED),
    ANSWER(SENT, LISTED, REOPENED, RAISED),
    RATE(ANSWERED),
    RAISE(SENT, LISTED, REOPENED, RAISED),
    CLOSE(ANSWERED),
    MERGE(SENT, LISTED),
    TAKE_IN(SENT, LISTED, REOPENED, RAISED, ANSWERED, CLOSED),
    HIDE(SENT, LISTED, REOPENED, RAISED, ANSWERED, CLOSED),
    SHOW(SENT, LISTED, REOPENED, RAISED, ANSWERED, CLOSED),
    APPEAL(SENT, LISTED, REOPENED, RAISED, ANSWERED, CLOSED),
    DECIDE(SENT, LISTED, REOPENED, RAISED, ANSWERED, CLOSED, MERGED),
    SUPPORT(LISTED, REOPENED, RAISED);

    private final Set<SuggestionState> from;

    SuggestionAct(SuggestionState first, SuggestionState... more) {
        from = EnumSet.of(first, more);
    }

    boolean isPossibleIn(SuggestionState state) {
        return from.contains(state);
    }

    void requirePossibleIn(SuggestionState state) {
        if (!isPossibleIn(state)) throw state.refusal();
    }
}
