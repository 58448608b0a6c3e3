package huisheng.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole table of the states, written out a second time: a line an act, a column a state in the order of
 * {@link SuggestionState}. A letter is the state after it, "-" a refusal with the reason of the state.
 */
class EveryActInEveryStateTest {
    private static final String STATES = "DSLARUMCW";
    private static final Map<SuggestionState, SuggestionReason> REASONS = new EnumMap<>(Map.of(
            SuggestionState.DRAFT, SuggestionReason.NOT_SENT_YET,
            SuggestionState.SENT, SuggestionReason.NOT_LISTED_YET,
            SuggestionState.LISTED, SuggestionReason.LISTED_ALREADY,
            SuggestionState.ANSWERED, SuggestionReason.ALREADY_ANSWERED,
            SuggestionState.REOPENED, SuggestionReason.REOPENED_ALREADY,
            SuggestionState.RAISED, SuggestionReason.RAISED_ALREADY,
            SuggestionState.MERGED, SuggestionReason.ALREADY_MERGED,
            SuggestionState.CLOSED, SuggestionReason.ALREADY_CLOSED,
            SuggestionState.WITHDRAWN, SuggestionReason.ALREADY_WITHDRAWN));

    private record Act(String after, Consumer<Suggestion> prepared, Consumer<Suggestion> done) {}

    private static final Map<String, Act> ACTS = new LinkedHashMap<>();

    static {
        // ............. D S L A R U M C W
        act("rewrite", "D S - - - - - - -", one -> one.rewrite(Drafted.wording("口罩", false)));
        act("send", "S - - - - - - - -", one -> one.send(Drafted.BRANCH, Drafted.SENT, Drafted.DUE));
        act("withdraw", "- W - - - - - - -", Suggestion::withdraw);
        act("list", "- L - - - - - - -", one -> one.list(Drafted.SENT));
        act("assign", "- S L - R U - - -", one -> one.assign(Drafted.CHAIR));
        act("give back", "- S L - R U - - -", handled(), one -> one.giveBack(Drafted.DEPUTY));
        act("ask", "- S L - R U - - -", Suggestion::ask);
        act("reply", "- - L - R U - - -", asked(), one -> one.reply(Drafted.DUE_AGAIN));
        act("extend", "- S L - R U - - -", one -> one.extend(Drafted.DUE_AGAIN));
        act("answer", "- A A - A A - - -", one -> one.answer(Drafted.CHAIR, new PlainText("好"), Drafted.SENT));
        act("rate satisfied", "- - - A - - - - -", one -> one.rate(Drafted.AUTHOR, AnswerRating.SATISFIED, null));
        act("rate partly", "- - - A - - - - -", one -> one.rate(Drafted.AUTHOR, AnswerRating.PARTLY, "还差一点"));
        act("rate unsatisfied", "- - - R - - - - -", one -> {
            if (one.rate(Drafted.AUTHOR, AnswerRating.UNSATISFIED, "没有换")) one.reopen(Drafted.DUE_AGAIN);
        });
        act("raise when late", "- U U - U U - - -", one -> {
            one.requireLate(Drafted.DUE_AGAIN.plusDays(1));
            one.raise(Drafted.COMPANY, Drafted.DUE_AGAIN);
        });
        act("close", "- - - C - - - - -", Suggestion::close);
        act("merge", "- M M - - - - - -", one -> one.mergeInto(Drafted.in(SuggestionState.LISTED)));
        act("hide", "- S L A R U - C -", one -> one.hide(HidingReason.INSULT));
        act("appeal", "- S L A R U - C -", hidden(), one -> one.appeal(Drafted.COMPANY, Drafted.DUE_AGAIN));
        act("show", "- S L A R U - C -", hidden(), Suggestion::show);
    }

    static Stream<Arguments> table() {
        return ACTS.keySet().stream()
                .flatMap(act -> Arrays.stream(SuggestionState.values()).map(state -> Arguments.of(act, state)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("table")
    void an_act_leads_where_the_table_says_or_is_refused_with_the_reason_of_the_state(
            String name, SuggestionState state) {
        var act = ACTS.get(name);
        var expected = act.after().split(" ")[state.ordinal()];
        var one = Drafted.in(state);
        if (expected.equals("-")) {
            assertThatThrownBy(() -> act.done().accept(one))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.reason()).isEqualTo(REASONS.get(state)));
            assertThat(one.state()).isEqualTo(state);
        } else {
            act.prepared().accept(one);
            act.done().accept(one);
            assertThat(one.state()).isEqualTo(SuggestionState.values()[STATES.indexOf(expected)]);
        }
    }

    @Test
    void each_state_has_been_reached_by_the_verbs_alone() {
        for (var state : SuggestionState.values())
            assertThat(Drafted.in(state).state()).isEqualTo(state);
    }

    private static void act(String name, String after, Consumer<Suggestion> done) {
        act(name, after, one -> {}, done);
    }

    private static void act(String name, String after, Consumer<Suggestion> prepared, Consumer<Suggestion> done) {
        ACTS.put(name, new Act(after, prepared, done));
    }

    private static Consumer<Suggestion> handled() {
        return one -> one.assign(Drafted.DEPUTY);
    }

    private static Consumer<Suggestion> asked() {
        return Suggestion::ask;
    }

    private static Consumer<Suggestion> hidden() {
        return one -> one.hide(HidingReason.ADVERTISING);
    }
}
