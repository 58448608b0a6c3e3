package huisheng.ballot.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FreezingAnOrderTest {
    private static final VotePack PACK = VotePack.read(false);
    private static final List<PollTrustee> THREE = Ordered.motion().trustees();
    private static final MemberId REGISTRAR = new MemberId(14);

    @Test
    void notice_is_seven_days_and_not_a_second_less() {
        var week = Ordered.OPENS.minus(Duration.ofDays(7));
        var rules = new OrderRules(Ordered.motion(), PACK);
        assertThatCode(() -> rules.requireTime(week)).doesNotThrowAnyException();
        refused(PollReason.NOTICE_TOO_SHORT, () -> rules.requireTime(week.plusSeconds(1)));
    }

    @Test
    void in_the_demonstration_nobody_waits_a_week_but_nothing_opens_in_the_past() {
        var rules = new OrderRules(Ordered.motion(), VotePack.read(true));
        assertThatCode(() -> rules.requireTime(Ordered.OPENS.minusSeconds(1))).doesNotThrowAnyException();
        refused(PollReason.NOTICE_TOO_SHORT, () -> rules.requireTime(Ordered.OPENS));
    }

    @Test
    void a_window_of_less_than_a_day_is_refused() {
        var brief = draft(0, 2, List.of(), THREE, REGISTRAR, Duration.ofMinutes(1439));
        refused(
                PollReason.WINDOW_TOO_SHORT,
                () -> new OrderRules(brief, PACK).requireTime(Ordered.OPENS.minus(Duration.ofDays(8))));
    }

    @Test
    void too_small_a_roll_is_refused_with_its_numbers() {
        var rules = new OrderRules(Ordered.motion(), PACK);
        assertThatCode(() -> rules.requireRoll(10)).doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.requireRoll(9)).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.reason()).isEqualTo(PollReason.ROLL_TOO_SMALL);
            assertThat(no.details()).containsExactly(9, 10);
        });
    }

    @Test
    void an_election_is_contested_by_one_at_least_and_by_five_in_a_hundred() {
        assertThat(PACK.candidatesFor(1)).isEqualTo(2);
        assertThat(PACK.candidatesFor(20)).isEqualTo(21);
        assertThat(PACK.candidatesFor(21)).isEqualTo(23);
        refused(
                PollReason.TOO_FEW_CANDIDATES,
                () -> officers(2, standing(21, 22)).requireCandidates());
        assertThatCode(() -> officers(2, standing(21, 22, 23)).requireCandidates())
                .doesNotThrowAnyException();
        refused(PollReason.SEATS_MISSING, () -> officers(0, standing(21, 22)).requireCandidates());
    }

    @Test
    void nobody_stands_twice_and_no_two_names_are_alike() {
        refused(PollReason.CANDIDATE_TWICE, () -> officers(1, standing(21, 21)).requireCandidates());
        var alike = List.of(new PollCandidate(21L, "王芳", null, ""), new PollCandidate(22L, "王芳", null, ""));
        refused(PollReason.CANDIDATE_TWICE, () -> officers(1, alike).requireCandidates());
    }

    @Test
    void a_candidate_keeps_no_key_and_makes_no_credentials() {
        refused(
                PollReason.CANDIDATE_IS_TRUSTEE,
                () -> officers(1, standing(21, 11)).requireSeparation());
        refused(
                PollReason.CANDIDATE_IS_REGISTRAR,
                () -> officers(1, standing(21, 14)).requireSeparation());
    }

    @Test
    void nobody_has_two_parts() {
        var two = List.of(THREE.get(0), THREE.get(1), new PollTrustee(11, TrusteeBody.TELLER));
        refused(PollReason.SAME_PERSON_TWICE, () -> motion(2, two, REGISTRAR).requireSeparation());
        refused(
                PollReason.SAME_PERSON_TWICE,
                () -> motion(2, THREE, new MemberId(12)).requireSeparation());
    }

    @Test
    void trustees_are_three_to_seven_and_more_than_half_but_not_all_are_needed() {
        refused(
                PollReason.NUMBER_OF_TRUSTEES,
                () -> motion(2, THREE.subList(0, 2), REGISTRAR).requireSeparation());
        refused(
                PollReason.NUMBER_OF_TRUSTEES,
                () -> motion(5, keepers(8), REGISTRAR).requireSeparation());
        refused(PollReason.THRESHOLD_WRONG, () -> motion(1, THREE, REGISTRAR).requireSeparation());
        refused(PollReason.THRESHOLD_WRONG, () -> motion(3, THREE, REGISTRAR).requireSeparation());
        refused(
                PollReason.THRESHOLD_WRONG,
                () -> motion(2, keepers(4), REGISTRAR).requireSeparation());
        for (int n : new int[] {3, 4, 5, 7})
            assertThatCode(() -> motion(n / 2 + 1, keepers(n), REGISTRAR).requireSeparation())
                    .as(n + " trustees")
                    .doesNotThrowAnyException();
    }

    /** B3: nobody reads early. One body alone neither opens the votes nor keeps them shut. */
    @Test
    void b3_no_single_body_holds_enough_shares() {
        var committee = List.of(
                new PollTrustee(11, TrusteeBody.COMMITTEE),
                new PollTrustee(12, TrusteeBody.COMMITTEE),
                new PollTrustee(13, TrusteeBody.AUDIT));
        refused(
                PollReason.ONE_BODY_TOO_STRONG,
                () -> motion(2, committee, REGISTRAR).requireSeparation());
        var blocks = new ArrayList<>(keepers(5).subList(0, 3));
        blocks.add(new PollTrustee(31, TrusteeBody.COMMITTEE));
        blocks.add(new PollTrustee(32, TrusteeBody.COMMITTEE));
        refused(
                PollReason.ONE_BODY_TOO_STRONG,
                () -> motion(3, blocks, REGISTRAR).requireSeparation());
    }

    @Test
    void whoever_keeps_a_key_belongs_to_the_body_that_is_named() {
        var rules = new OrderRules(Ordered.motion(), PACK);
        assertThatCode(() -> rules.requireBodies(known(true, true, false))).doesNotThrowAnyException();
        refused(PollReason.TRUSTEE_NOT_OF_BODY, () -> rules.requireBodies(known(false, true, false)));
        refused(PollReason.REGISTRAR_IS_NO_AUDITOR, () -> rules.requireBodies(known(true, false, false)));
        refused(PollReason.COMMISSION_HOLDS_NO_KEY, () -> rules.requireBodies(known(true, true, true)));
    }

    @Test
    void every_rule_of_passing_is_found_again_by_its_numbers() {
        assertThat(PACK.passRules())
                .hasSize(4)
                .allSatisfy(rule -> assertThat(
                                PACK.passOf(PACK.rules(rule.key(), 0, 2)).key())
                        .isEqualTo(rule.key()));
        refused(PollReason.NOT_A_SETUP, () -> PACK.rules("quorum", 0, 2));
    }

    @Test
    void a_roll_that_no_trustee_can_shuffle_is_refused_for_a_ranking_alone() {
        var ranking = options(PollKind.RANKING, 1, 3);
        assertThatCode(() -> ranking.requireRoll(10_000)).doesNotThrowAnyException();
        refused(PollReason.ROLL_TOO_LARGE, () -> ranking.requireRoll(10_001));
        assertThatCode(() -> options(PollKind.GRADES, 0, 3).requireRoll(100_000))
                .doesNotThrowAnyException();
    }

    @Test
    void a_ranking_leaves_out_at_least_one_option() {
        refused(
                PollReason.NUMBER_OF_OPTIONS,
                () -> options(PollKind.RANKING, 3, 3).requireCandidates());
        assertThatCode(() -> options(PollKind.RANKING, 2, 3).requireCandidates())
                .doesNotThrowAnyException();
        refused(
                PollReason.NUMBER_OF_OPTIONS,
                () -> options(PollKind.RANKING, 1, 1).requireCandidates());
    }

    @Test
    void several_motions_are_two_to_twenty() {
        refused(
                PollReason.NUMBER_OF_OPTIONS,
                () -> options(PollKind.MOTIONS, 0, 1).requireCandidates());
        refused(
                PollReason.NUMBER_OF_OPTIONS,
                () -> options(PollKind.MOTIONS, 0, 21).requireCandidates());
        for (int n : new int[] {2, 20})
            assertThatCode(() -> options(PollKind.MOTIONS, 0, n).requireCandidates())
                    .doesNotThrowAnyException();
    }

    private static OrderRules options(PollKind kind, int seats, int options) {
        var base = Ordered.motion();
        var draft = new PollDraft(
                kind,
                base.title(),
                base.motion(),
                base.question(),
                base.cutOff(),
                base.opensAt(),
                base.closesAt(),
                base.rules().forSeats(seats),
                IntStream.range(0, options)
                        .mapToObj(i -> PollCandidate.option("第 " + i + " 项"))
                        .toList(),
                THREE,
                REGISTRAR);
        return new OrderRules(draft, PACK);
    }

    private static OrderRules.Known known(boolean ofBody, boolean auditor, boolean commission) {
        return new OrderRules.Known() {
            @Override
            public boolean isOfBody(MemberId member, TrusteeBody body) {
                return ofBody;
            }

            @Override
            public boolean isAuditor(MemberId member) {
                return auditor;
            }

            @Override
            public boolean isCommission(MemberId member) {
                return commission;
            }
        };
    }

    private static List<PollTrustee> keepers(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new PollTrustee(11 + i + (i > 2 ? 20 : 0), TrusteeBody.values()[i % 4]))
                .toList();
    }

    private static List<PollCandidate> standing(long... members) {
        return java.util.Arrays.stream(members)
                .mapToObj(id -> new PollCandidate(id, "候选人" + id, null, ""))
                .toList();
    }

    private static OrderRules motion(int threshold, List<PollTrustee> trustees, MemberId registrar) {
        return new OrderRules(draft(0, threshold, List.of(), trustees, registrar, Duration.ofDays(3)), PACK);
    }

    private static OrderRules officers(int seats, List<PollCandidate> candidates) {
        return new OrderRules(draft(seats, 2, candidates, THREE, REGISTRAR, Duration.ofDays(3)), PACK);
    }

    private static PollDraft draft(
            int seats,
            int threshold,
            List<PollCandidate> candidates,
            List<PollTrustee> trustees,
            MemberId registrar,
            Duration window) {
        var base = Ordered.motion();
        return new PollDraft(
                candidates.isEmpty() ? PollKind.MOTION : PollKind.OFFICERS,
                base.title(),
                base.motion(),
                base.question(),
                base.cutOff(),
                Ordered.OPENS,
                Ordered.OPENS.plus(window),
                new PollRules(2, 3, 1, 2, true, PassBase.ROLL, seats, 10, threshold),
                candidates,
                trustees,
                registrar);
    }

    private static void refused(PollReason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
