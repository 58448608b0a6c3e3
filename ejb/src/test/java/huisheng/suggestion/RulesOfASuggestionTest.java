package huisheng.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.kernel.TextReason;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the states alone do not say. */
class RulesOfASuggestionTest {
    private static final Instant LATER = Drafted.SENT.plusSeconds(9);

    @Test
    void a_draft_may_be_empty_and_is_not_sent_so() {
        var draft = new Suggestion(Drafted.BRANCH, Drafted.AUTHOR, new Wording(Category.PAY, "", null));
        refused(TextReason.TEXT_MISSING, () -> draft.send(Drafted.BRANCH, Drafted.SENT, Drafted.DUE));
        assertThat(draft.state()).isEqualTo(SuggestionState.DRAFT);
    }

    @Test
    void a_sent_one_cannot_be_emptied() {
        var one = Drafted.in(SuggestionState.SENT);
        refused(TextReason.TEXT_MISSING, () -> one.rewrite(Drafted.wording("", false)));
    }

    @Test
    void only_questions_of_the_category_are_kept_and_only_words_that_say_something() {
        var typed = Map.of(FormQuestion.WHERE, "三号库", FormQuestion.SINCE, "  ", FormQuestion.PERIOD, "十月");
        var wording = new Wording(Category.SAFETY, "灯", "坏了", typed, false);
        assertThat(wording.details()).containsExactly(Map.entry(FormQuestion.WHERE, "三号库"));
    }

    @ParameterizedTest
    @EnumSource
    void the_branch_sees_what_is_listed_and_goes_on_from_there(SuggestionState state) {
        boolean listed = switch (state) {
            case LISTED, ANSWERED, REOPENED, RAISED, CLOSED -> true;
            case DRAFT, SENT, MERGED, WITHDRAWN -> false;
        };
        assertThat(Drafted.in(state).isOpenToBranch()).isEqualTo(listed);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MERGED"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_branch_never_sees_a_private_one(SuggestionState state) {
        assertThat(Drafted.brought(Drafted.draft(true), state).isOpenToBranch()).isFalse();
    }

    @Test
    void a_hidden_text_is_kept_from_the_branch_until_it_is_shown_again_whatever_happens_between() {
        var one = Drafted.in(SuggestionState.LISTED);
        one.hide(HidingReason.PERSONAL_DATA);
        refused(SuggestionReason.HIDDEN_ALREADY, () -> one.hide(HidingReason.INSULT));
        one.answer(Drafted.CHAIR, new PlainText("已改"), LATER);
        assertThat(one.isOpenToBranch()).isFalse();
        one.show();
        assertThat(one.isOpenToBranch()).isTrue();
        refused(SuggestionReason.NOT_HIDDEN, one::show);
        refused(SuggestionReason.CHOICE_MISSING, () -> one.hide(null));
    }

    @Test
    void hiding_is_appealed_once_and_decided_once() {
        var one = Drafted.in(SuggestionState.LISTED);
        refused(SuggestionReason.NOT_HIDDEN, () -> one.appeal(Drafted.COMPANY, Drafted.DUE));
        one.hide(HidingReason.INSULT);
        refused(SuggestionReason.DECIDED_ALREADY, () -> one.decide(true));
        one.appeal(Drafted.COMPANY, Drafted.DUE);
        refused(SuggestionReason.APPEALED_ALREADY, () -> one.appeal(Drafted.COMPANY, Drafted.DUE));
        one.decide(false);
        assertThat(one.isOpenToBranch()).isFalse();
        refused(SuggestionReason.DECIDED_ALREADY, () -> one.decide(true));
        refused(SuggestionReason.APPEALED_ALREADY, () -> one.appeal(Drafted.COMPANY, Drafted.DUE));
    }

    @Test
    void what_the_union_above_shows_again_the_committee_cannot_hide_again() {
        var one = Drafted.in(SuggestionState.ANSWERED);
        one.hide(HidingReason.INSULT);
        one.appeal(Drafted.COMPANY, Drafted.DUE);
        one.decide(true);
        assertThat(one.isOpenToBranch()).isTrue();
        refused(SuggestionReason.LIFTED_ABOVE, () -> one.hide(HidingReason.ADVERTISING));
    }

    @Test
    void an_appeal_is_void_when_the_committee_itself_shows_the_text_again_or_its_author_withdraws_it() {
        var shown = Drafted.in(SuggestionState.LISTED);
        var withdrawn = Drafted.in(SuggestionState.SENT);
        for (var one : new Suggestion[] {shown, withdrawn}) {
            one.hide(HidingReason.INSULT);
            one.appeal(Drafted.COMPANY, Drafted.DUE);
        }
        shown.show();
        withdrawn.withdraw();
        assertThat(shown.isAppealed()).isFalse();
        assertThat(withdrawn.isAppealed()).isFalse();
        shown.hide(HidingReason.UNLAWFUL);
        shown.appeal(Drafted.COMPANY, Drafted.DUE);
    }

    @Test
    void it_is_given_to_somebody_else_than_who_has_it_and_given_back_by_who_has_it() {
        var one = Drafted.in(SuggestionState.LISTED);
        one.assign(Drafted.CHAIR);
        refused(SuggestionReason.HANDLED_BY_THEM_ALREADY, () -> one.assign(Drafted.CHAIR));
        refused(SuggestionReason.NOT_YOURS_TO_GIVE_BACK, () -> one.giveBack(Drafted.DEPUTY));
        one.giveBack(Drafted.CHAIR);
        assertThat(one.handler()).isNull();
    }

    @Test
    void one_question_at_a_time() {
        var one = Drafted.in(SuggestionState.LISTED);
        refused(SuggestionReason.NO_QUESTION_IS_OPEN, () -> one.reply(Drafted.DUE_AGAIN));
        one.ask();
        refused(SuggestionReason.QUESTION_IS_OPEN, one::ask);
        one.reply(Drafted.DUE_AGAIN);
        assertThat(one.answerDueOn()).isEqualTo(Drafted.DUE_AGAIN);
    }

    @Test
    void nobody_is_late_who_waits_for_the_author() {
        var one = Drafted.in(SuggestionState.LISTED);
        one.ask();
        refused(SuggestionReason.NOT_LATE, () -> one.requireLate(Drafted.DUE.plusDays(9)));
    }

    @Test
    void the_promised_day_itself_is_in_time() {
        var one = Drafted.in(SuggestionState.LISTED);
        refused(SuggestionReason.NOT_LATE, () -> one.requireLate(Drafted.DUE));
        one.requireLate(Drafted.DUE.plusDays(1));
    }

    @Test
    void not_satisfied_needs_words_and_leaves_everything_as_it_was_without_them() {
        var one = Drafted.in(SuggestionState.ANSWERED);
        refused(SuggestionReason.SAY_WHAT_IS_MISSING, () -> one.rate(Drafted.AUTHOR, AnswerRating.UNSATISFIED, " "));
        refused(SuggestionReason.CHOICE_MISSING, () -> one.rate(Drafted.AUTHOR, null, "?"));
        assertThat(one.rating()).isNull();
        assertThat(one.state()).isEqualTo(SuggestionState.ANSWERED);
    }

    @Test
    void it_is_reopened_once_then_raised_then_closed_however_it_is_rated() {
        var one = Drafted.in(SuggestionState.REOPENED);
        one.answer(Drafted.CHAIR, new PlainText("再答"), LATER);
        assertThat(one.rate(Drafted.AUTHOR, AnswerRating.UNSATISFIED, "不行")).isTrue();
        refused(SuggestionReason.REOPENED_ALREADY, () -> one.reopen(Drafted.DUE_AGAIN));
        one.raise(Drafted.COMPANY, Drafted.DUE_AGAIN);
        assertThat(one.organisation()).isEqualTo(Drafted.COMPANY);
        assertThat(one.home()).isEqualTo(Drafted.BRANCH);
        one.answer(Drafted.DEPUTY, new PlainText("公司工会答复"), LATER);
        assertThat(one.rate(Drafted.AUTHOR, AnswerRating.UNSATISFIED, "还是不行")).isFalse();
        one.close();
        assertThat(one.state()).isEqualTo(SuggestionState.CLOSED);
        assertThat(one.rating()).isEqualTo(AnswerRating.UNSATISFIED);
    }

    @Test
    void whoever_wrote_the_answer_does_not_rate_it_even_if_they_became_an_author() {
        var one = Drafted.in(SuggestionState.ANSWERED);
        refused(SuggestionReason.OWN_ANSWER, () -> one.rate(Drafted.CHAIR, AnswerRating.SATISFIED, null));
        assertThat(one.rate(Drafted.DEPUTY, AnswerRating.PARTLY, null)).isFalse();
        assertThat(one.rating()).isNull();
    }

    @Test
    void a_new_answer_is_unread_and_unrated() {
        var one = Drafted.in(SuggestionState.ANSWERED);
        one.answerReadByAuthor(LATER);
        one.rate(Drafted.AUTHOR, AnswerRating.UNSATISFIED, "旧的没换");
        one.reopen(Drafted.DUE_AGAIN);
        one.answer(Drafted.CHAIR, new PlainText("已换"), LATER);
        assertThat(one.isAnswerRead()).isFalse();
        assertThat(one.rating()).isNull();
    }

    @Test
    void it_is_merged_with_another_one_of_its_committee_that_is_not_private() {
        var one = Drafted.in(SuggestionState.SENT);
        refused(SuggestionReason.INTO_ITSELF, () -> one.mergeInto(one));
        refused(SuggestionReason.NOT_THE_SAME_COMMITTEE, () -> one.mergeInto(Drafted.in(SuggestionState.RAISED)));
        refused(
                SuggestionReason.PRIVATE_ONE_TAKES_IN_NONE,
                () -> one.mergeInto(Drafted.brought(Drafted.draft(true), SuggestionState.LISTED)));
        refused(SuggestionReason.ALREADY_WITHDRAWN, () -> one.mergeInto(Drafted.in(SuggestionState.WITHDRAWN)));
        assertThat(one.state()).isEqualTo(SuggestionState.SENT);
    }

    @Test
    void nobody_supports_their_own_or_one_that_waits_for_nothing() {
        refused(
                SuggestionReason.NOT_YOUR_OWN,
                () -> Drafted.in(SuggestionState.LISTED).requireSupportable(Drafted.AUTHOR));
        refused(
                SuggestionReason.ALREADY_CLOSED,
                () -> Drafted.in(SuggestionState.CLOSED).requireSupportable(Drafted.CHAIR));
        Drafted.in(SuggestionState.LISTED).requireSupportable(Drafted.CHAIR);
    }

    @Test
    void an_officer_who_saw_another_version_is_refused() {
        var one = Drafted.in(SuggestionState.LISTED);
        one.requireUnchangedSince(one.version());
        refused(SuggestionReason.CHANGED_MEANWHILE, () -> one.requireUnchangedSince(one.version() - 1));
    }

    private static void refused(Refused.Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
