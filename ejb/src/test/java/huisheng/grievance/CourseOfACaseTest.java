package huisheng.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.deadline.RuleKey;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The verbs of a case, one by one. */
class CourseOfACaseTest {
    private static final Instant SENT = Instant.parse("2026-11-22T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final OrganisationId HERE = new OrganisationId(7);
    private static final OrganisationId ABOVE = new OrganisationId(3);
    private static final PlainText WORDS = new PlainText("说明。");

    private final Grievance grievance = new Grievance(
            new NewCase(
                    "key",
                    Channel.PAY,
                    new PlainText("加班费"),
                    new PlainText("三个月没有发。"),
                    new Answers(Map.of("pay.kind", "overtime")),
                    Set.of(),
                    false),
            HERE,
            HERE,
            new MemberId(1),
            SENT);

    @Test
    void a_case_begins_as_received_and_open() {
        assertThat(grievance.state()).isEqualTo(GrievanceState.RECEIVED);
        assertThat(grievance.state().isOpen()).isTrue();
    }

    @Test
    void accepting_keeps_the_moment() {
        grievance.accept(SENT);
        assertThat(grievance.state()).isEqualTo(GrievanceState.ACCEPTED);
        assertThat(grievance.acceptedAt()).isEqualTo(SENT);
    }

    @Test
    void declining_tells_the_reason_and_ends_it() {
        grievance.decline(WORDS, SENT);
        assertThat(grievance.state()).isEqualTo(GrievanceState.DECLINED);
        assertThat(grievance.state().isOpen()).isFalse();
        assertThat(grievance.sheet().summary()).isEqualTo("说明。");
    }

    @Test
    void classifying_names_the_class_whose_limit_runs() {
        grievance.accept(SENT);
        grievance.classify(GrievanceClass.HARD);
        assertThat(grievance.grade().limit()).isEqualTo(new RuleKey("grievance.hard"));
    }

    @Test
    void what_is_not_assigned_is_not_taken_in_hand() {
        grievance.accept(SENT);
        notNow(grievance::take);
        grievance.classify(GrievanceClass.ORDINARY);
        grievance.assign();
        grievance.take();
        assertThat(grievance.state()).isEqualTo(GrievanceState.IN_HAND);
    }

    @Test
    void who_is_asked_answers_and_the_case_is_in_hand_again() {
        inHand();
        grievance.ask();
        assertThat(grievance.state()).isEqualTo(GrievanceState.WAITING);
        grievance.reply();
        assertThat(grievance.state()).isEqualTo(GrievanceState.IN_HAND);
        notNow(grievance::reply);
    }

    @Test
    void the_officers_may_go_on_without_the_answer() {
        inHand();
        grievance.ask();
        grievance.goOn();
        assertThat(grievance.state()).isEqualTo(GrievanceState.IN_HAND);
    }

    @Test
    void a_silent_employer_may_still_answer() {
        inHand();
        grievance.sendLetter();
        grievance.fallSilent();
        notNow(grievance::fallSilent);
        grievance.recordAnswer();
        assertThat(grievance.state()).isEqualTo(GrievanceState.ANSWERED);
    }

    @Test
    void no_outcome_is_told_while_the_letter_is_out() {
        inHand();
        grievance.sendLetter();
        notNow(() -> grievance.solve(WORDS, SENT));
        notNow(() -> grievance.findUnfounded(WORDS, SENT));
        notNow(() -> grievance.refer(WORDS, WORDS));
    }

    @Test
    void a_referral_says_to_whom_and_why() {
        inHand();
        grievance.refer(new PlainText("区劳动监察大队"), WORDS);
        assertThat(grievance.sheet().referredTo()).isEqualTo("区劳动监察大队");
        assertThat(grievance.sheet().summary()).isEqualTo("说明。");
    }

    @Test
    void a_referral_is_no_outcome_before_the_other_body_has_it() {
        inHand();
        grievance.refer(WORDS, WORDS);
        assertThat(grievance.state().isOpen()).isTrue();
        notNow(() -> grievance.close(DAY));
        grievance.handOver(SENT);
        assertThat(grievance.state().isOutcome()).isTrue();
        grievance.close(DAY);
    }

    @Test
    void a_case_that_is_withdrawn_is_over_for_good() {
        inHand();
        grievance.sendLetter();
        grievance.withdraw();
        assertThat(grievance.state().isOpen()).isFalse();
        notNow(() -> grievance.reopen(DAY));
        notNow(() -> grievance.appeal(ABOVE, DAY));
        notNow(() -> grievance.rate(Rating.SATISFIED, DAY));
    }

    @Test
    void what_has_an_outcome_is_not_withdrawn_any_more() {
        inHand();
        grievance.solve(WORDS, SENT);
        notNow(grievance::withdraw);
    }

    @Test
    void unfounded_is_an_outcome_like_the_others() {
        inHand();
        grievance.findUnfounded(WORDS, SENT);
        assertThat(grievance.state().isOutcome()).isTrue();
    }

    @Test
    void an_escalated_case_lies_with_the_union_above_and_can_go_further_up() {
        inHand();
        grievance.moveUp(GrievanceStep.ESCALATE, ABOVE);
        assertThat(grievance.organisation()).isEqualTo(ABOVE);
        grievance.moveUp(GrievanceStep.MOVE_UP, new OrganisationId(1));
        assertThat(grievance.state()).isEqualTo(GrievanceState.ESCALATED);
    }

    @Test
    void a_closed_case_is_rated_until_the_last_day_and_once() {
        closed();
        refused(GrievanceReason.TIME_IS_OVER, () -> grievance.rate(Rating.SATISFIED, DAY.plusDays(16)));
        grievance.rate(Rating.PARTLY, DAY.plusDays(15));
        assertThat(grievance.sheet().rating()).isEqualTo(Rating.PARTLY);
        notNow(() -> grievance.rate(Rating.SATISFIED, DAY));
    }

    @Test
    void not_solved_opens_it_once_and_then_only_the_union_above_is_left() {
        closed();
        refused(GrievanceReason.TIME_IS_OVER, () -> grievance.reopen(DAY.plusDays(16)));
        notNow(() -> grievance.appeal(ABOVE, DAY));
        grievance.reopen(DAY);
        assertThat(grievance.state()).isEqualTo(GrievanceState.IN_HAND);
        grievance.solve(WORDS, SENT);
        refused(GrievanceReason.REOPENED_ALREADY, () -> grievance.reopen(DAY));
        grievance.appeal(ABOVE, DAY);
        assertThat(grievance.organisation()).isEqualTo(ABOVE);
    }

    @Test
    void against_a_refusal_the_union_above_is_asked_at_once() {
        grievance.decline(WORDS, SENT);
        notNow(() -> grievance.reopen(DAY));
        grievance.appeal(ABOVE, DAY);
        assertThat(grievance.state()).isEqualTo(GrievanceState.ESCALATED);
    }

    @Test
    void a_refused_verb_changes_nothing() {
        closed();
        var before = grievance.sheet();
        notNow(() -> grievance.accept(SENT.plusSeconds(9)));
        notNow(() -> grievance.solve(new PlainText("另一个说法"), SENT.plusSeconds(9)));
        notNow(() -> grievance.refer(new PlainText("别处"), WORDS));
        notNow(() -> grievance.moveUp(GrievanceStep.MOVE_UP, ABOVE));
        assertThat(grievance.sheet()).isEqualTo(before);
    }

    @Test
    void who_has_not_seen_the_last_act_is_refused() {
        grievance.requireSeen(0);
        grievance.acted();
        refused(GrievanceReason.CHANGED_MEANWHILE, () -> grievance.requireSeen(0));
        grievance.requireSeen(1);
    }

    @Test
    void a_day_counts_neither_while_the_member_is_asked_nor_when_it_is_over() {
        inHand();
        grievance.runs(new RuleKey("grievance.ordinary"), DAY);
        assertThat(grievance.line().isLate(DAY.plusDays(1))).isTrue();
        grievance.ask();
        assertThat(grievance.line().isLate(DAY.plusDays(1))).isFalse();
    }

    private void inHand() {
        grievance.accept(SENT);
        grievance.classify(GrievanceClass.ORDINARY);
        grievance.assign();
        grievance.take();
    }

    private void closed() {
        inHand();
        grievance.solve(WORDS, SENT);
        grievance.close(DAY.plusDays(15));
    }

    private static void notNow(ThrowingCallable act) {
        refused(GrievanceReason.NOT_NOW, act);
    }

    private static void refused(GrievanceReason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
