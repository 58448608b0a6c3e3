package huisheng.ballot.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.wire.Hash;
import huisheng.kernel.Refused;
import huisheng.roll.RollId;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PhasesOfAPollTest {
    /** Each verb, and the only phases that take it. */
    private static final Map<String, Set<PollPhase>> WHEN = Map.of(
            "edit", Set.of(PollPhase.DRAFT),
            "propose", Set.of(PollPhase.DRAFT),
            "takeBack", Set.of(PollPhase.PROPOSED),
            "freeze", Set.of(PollPhase.PROPOSED),
            "getReady", Set.of(PollPhase.CEREMONY),
            "open", Set.of(PollPhase.READY),
            "close", Set.of(PollPhase.OPEN),
            "count", Set.of(PollPhase.CLOSED),
            "declare", Set.of(PollPhase.COUNTED),
            "certify", Set.of(PollPhase.DECLARED));

    private static final Map<String, Consumer<Poll>> VERBS = Map.of(
            "edit", poll -> poll.edit(Ordered.motion()),
            "propose", poll -> poll.propose(Ordered.FIRST),
            "takeBack", Poll::takeBack,
            "freeze", poll -> poll.freeze(Ordered.SECOND, new RollId(3), 30, "{}", Ordered.OPENS),
            "getReady", Poll::getReady,
            "open", poll -> poll.open(Ordered.OPENS),
            "close", poll -> poll.close(Ordered.CLOSES),
            "count", poll -> poll.count(),
            "declare", poll -> poll.declare(Ordered.FIRST, Ordered.CLOSES),
            "certify", poll -> poll.certify(Ordered.TELLER, Ordered.CLOSES));

    @Test
    void each_verb_is_taken_in_its_own_phase_and_refused_in_every_other() {
        assertThat(VERBS.keySet()).isEqualTo(WHEN.keySet());
        for (var phase : PollPhase.values()) {
            for (var verb : VERBS.keySet()) {
                var poll = Ordered.in(phase);
                if (WHEN.get(verb).contains(phase))
                    assertThatCode(() -> VERBS.get(verb).accept(poll))
                            .as(verb + " in " + phase)
                            .doesNotThrowAnyException();
                else refused(PollReason.NOT_NOW, () -> VERBS.get(verb).accept(poll));
            }
        }
    }

    @Test
    void nobody_freezes_a_vote_alone() {
        var poll = Ordered.in(PollPhase.PROPOSED);
        refused(
                PollReason.SECOND_PERSON_NEEDED,
                () -> poll.freeze(Ordered.FIRST, new RollId(3), 30, "{}", Ordered.OPENS));
        assertThat(poll.phase()).isEqualTo(PollPhase.PROPOSED);
    }

    @Test
    void who_declared_the_result_does_not_countersign_it() {
        var poll = Ordered.in(PollPhase.DECLARED);
        refused(PollReason.SECOND_PERSON_NEEDED, () -> poll.certify(Ordered.FIRST, Ordered.CLOSES));
    }

    @Test
    void it_opens_not_a_second_early_and_not_after_its_end() {
        refused(PollReason.NOT_YET, () -> Ordered.in(PollPhase.READY).open(Ordered.OPENS.minusSeconds(1)));
        refused(PollReason.WINDOW_IS_OVER, () -> Ordered.in(PollPhase.READY).open(Ordered.CLOSES));
    }

    @Test
    void it_closes_not_a_second_early() {
        refused(PollReason.NOT_YET, () -> Ordered.in(PollPhase.OPEN).close(Ordered.CLOSES.minusSeconds(1)));
    }

    @Test
    void it_is_given_up_before_it_closes_and_never_after() {
        for (var phase : PollPhase.values()) {
            var poll = Ordered.in(phase);
            if (phase.mayStillBeCancelled()) {
                poll.cancel("候选人退出。");
                assertThat(poll.phase()).isEqualTo(PollPhase.CANCELLED);
            } else refused(PollReason.NOT_NOW, () -> poll.cancel("候选人退出。"));
        }
        assertThat(PollPhase.OPEN.mayStillBeCancelled()).isTrue();
        assertThat(PollPhase.CLOSED.mayStillBeCancelled()).isFalse();
        assertThat(PollPhase.CANCELLED.mayStillBeCancelled()).isFalse();
    }

    @Test
    void a_vote_whose_window_went_by_without_a_box_does_not_take_place_and_says_why() {
        var ready = Ordered.in(PollPhase.READY);
        ready.lapse(Ordered.CLOSES);
        assertThat(ready.phase()).isEqualTo(PollPhase.CANCELLED);
        assertThat(ready.marks().lapse()).isEqualTo(PollLapse.NOT_OPENED);
        var unprepared = Ordered.in(PollPhase.CEREMONY);
        unprepared.lapse(Ordered.CLOSES);
        assertThat(unprepared.marks().lapse()).isEqualTo(PollLapse.NOT_PREPARED);
    }

    @Test
    void it_does_not_lapse_a_second_before_its_end_nor_once_its_box_was_open() {
        for (var phase : PollPhase.values()) {
            var poll = Ordered.in(phase);
            if (phase == PollPhase.CEREMONY || phase == PollPhase.READY)
                refused(PollReason.NOT_YET, () -> poll.lapse(Ordered.CLOSES.minusSeconds(1)));
            else refused(PollReason.NOT_NOW, () -> poll.lapse(Ordered.CLOSES));
        }
    }

    @Test
    void it_opens_late_rather_than_never_and_closes_as_published() {
        var poll = Ordered.in(PollPhase.READY);
        var late = Ordered.CLOSES.minusSeconds(1);
        poll.open(late);
        assertThat(poll.marks().openedAt()).isEqualTo(late);
        assertThat(poll.draft().closesAt()).isEqualTo(Ordered.CLOSES);
        poll.close(Ordered.CLOSES);
        assertThat(poll.phase()).isEqualTo(PollPhase.CLOSED);
    }

    @Test
    void what_everybody_may_see_begins_with_the_second_signature() {
        assertThat(PollPhase.values())
                .filteredOn(phase -> !phase.isPublic())
                .containsExactly(PollPhase.DRAFT, PollPhase.PROPOSED);
    }

    @Test
    void the_key_for_papers_is_set_once() {
        var poll = Ordered.in(PollPhase.CEREMONY);
        poll.signPapersWith("a");
        refused(PollReason.MADE_ALREADY, () -> poll.signPapersWith("b"));
        assertThat(poll.marks().paperKey()).isEqualTo("a");
    }

    @Test
    void the_digest_is_of_the_frozen_order() {
        var poll = Ordered.in(PollPhase.CEREMONY);
        assertThat(poll.text().motionDigest()).isEqualTo(Hash.of("{}").hex());
    }

    private static void refused(PollReason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
