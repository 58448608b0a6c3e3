package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballot.box.Box;
import huisheng.ballot.box.BoxReason;
import huisheng.ballot.count.CountDesk;
import huisheng.ballot.count.CountReason;
import huisheng.ballot.count.DeclarationDesk;
import huisheng.ballot.count.OpeningDesk;
import huisheng.ballot.count.Ruling;
import huisheng.ballot.count.ShareIntake;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.roll.PaperDesk;
import huisheng.ballot.trustee.CeremonyDesk;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.ballot.trustee.TrusteeDesk;
import huisheng.ballot.trustee.TrusteeReason;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.record.EventType;
import huisheng.ballots.trustee.TrusteeSeed;
import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.Verifier;
import huisheng.demo.DemoBallots;
import huisheng.demo.DemoTrustee;
import huisheng.kernel.Refused;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The key, the count and the result on the server, with trustees who do in Java what browsers do; attack numbers in the names. */
@ExtendWith(ArquillianExtension.class)
class TrusteesAndCountIT {
    @Inject
    private TrusteeDesk desk;

    @Inject
    private CeremonyDesk commission;

    @Inject
    private OpeningDesk opening;

    @Inject
    private ShareIntake shares;

    @Inject
    private CountDesk counts;

    @Inject
    private DeclarationDesk declaration;

    @Inject
    private PaperDesk papers;

    @Inject
    private Box box;

    @TempDir
    private Path folder;

    @Test
    void T7_P13_from_the_first_key_to_the_certified_result_with_two_of_three_and_one_wrong_share() throws Exception {
        var vote = MadeVote.frozen(12);
        var ballots = new DemoBallots(vote.uuid, 12);
        vote.upTo(CeremonyStep.ACCEPTED);
        vote.credentials(ballots.credentials());
        assertThat(phase(vote)).isEqualTo(PollPhase.CEREMONY); // nobody has rehearsed yet
        for (var one : vote.trustees)
            vote.say(one.place(), CeremonyStep.REHEARSED, vote.content(one, CeremonyStep.REHEARSED));
        assertThat(phase(vote)).isEqualTo(PollPhase.READY);

        vote.opens();
        assertThat(phase(vote)).isEqualTo(PollPhase.OPEN);
        for (int i = 0; i < 10; i++) cast(vote, ballots, i, i < 8 ? 0 : 1);
        refused(CountReason.NOT_TO_OPEN_NOW, () -> hand(vote, 1, "{}")); // T1: not before the close

        vote.closes();
        assertThat(phase(vote)).isEqualTo(PollPhase.CLOSED);
        assertThat(box.stage(vote.uuid).last()).isEqualTo(EventType.ENCRYPTED_TALLY);
        var sum = shares.sum(vote.id);
        var election = box.installed(vote.uuid).election();
        hand(vote, 1, vote.trustees.get(0).share(election, sum));
        refused(
                CountReason.SHARE_NOT_SOUND,
                () -> hand(vote, 2, vote.trustees.get(2).share(election, sum)));
        assertThat(counts.count(vote.id).faults()).extracting("place").containsExactly(2);
        assertThat(phase(vote)).isEqualTo(PollPhase.CLOSED); // T7: one is too few, whatever else comes
        hand(vote, 3, vote.trustees.get(2).share(election, sum));
        assertThat(phase(vote)).isEqualTo(PollPhase.COUNTED);
        refused(
                CountReason.NOT_TO_OPEN_NOW,
                () -> hand(vote, 2, vote.trustees.get(1).share(election, sum)));

        var result = counts.result(vote.id);
        assertThat(result.lines()).extracting("votes").containsExactly(8L, 2L, 0L);
        assertThat(result.ruling()).isEqualTo(Ruling.CARRIED);
        assertThat(result.turnout()).extracting("papers", "ballots").containsExactly(10, 10);
        certify(vote);
        verify(vote, 10);
    }

    private void certify(MadeVote vote) throws Exception {
        refused(PollReason.NOT_THE_COMMISSION, () -> as(vote.voters.get(3), () -> declaration.declare(vote.id)));
        as("10023", () -> declaration.declare(vote.id));
        refused(PollReason.NOT_A_TELLER, () -> as(vote.voters.get(0), () -> declaration.countersign(vote.id)));
        as(vote.voters.get(1), () -> declaration.countersign(vote.id));
        var certified = counts.result(vote.id);
        assertThat(certified.poll().phase()).isEqualTo(PollPhase.CERTIFIED);
        assertThat(certified.postingEndsOn()).isNotNull();
        assertThat(certified.promises())
                .extracting(one -> one.act().value(), one -> one.isOwed())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("meeting.result", false),
                        org.assertj.core.groups.Tuple.tuple("meeting.report", true));
        as("10023", () -> declaration.report(vote.id));
        refused(CountReason.REPORTED_ALREADY, () -> as("10023", () -> declaration.report(vote.id)));
    }

    private void verify(MadeVote vote, int ballots) throws Exception {
        var file = folder.resolve("vote.bel");
        try (var out = Files.newOutputStream(file)) {
            box.export(vote.uuid, out);
        }
        var report = new Verifier(Mode.STRICT, (check, done, of) -> {}).verify(file);
        assertThat(report.isSound()).as(report.verdict().findings().toString()).isTrue();
        assertThat(report.summary().counted()).isEqualTo(ballots);
        assertThat(box.stage(vote.uuid).last()).isEqualTo(EventType.RESULT);
    }

    @Test
    void below_the_minimum_of_ballots_nothing_is_added_up_or_opened() throws Exception {
        var vote = MadeVote.frozen(12);
        var ballots = new DemoBallots(vote.uuid, 12);
        vote.upTo(CeremonyStep.REHEARSED);
        vote.credentials(ballots.credentials());
        vote.opens();
        for (int i = 0; i < 9; i++) cast(vote, ballots, i, 0);
        vote.closes();
        MadeVote.round();
        assertThat(box.stage(vote.uuid).last()).isEqualTo(EventType.END_BALLOTS);
        assertThat(counts.count(vote.id).isTooFew()).isTrue();
        refused(CountReason.TOO_FEW_BALLOTS, () -> hand(vote, 1, "{}"));
    }

    @Test
    void a_vote_that_is_given_up_while_it_is_open_takes_no_more_ballots_and_is_never_opened() throws Exception {
        var vote = MadeVote.frozen(12);
        var ballots = new DemoBallots(vote.uuid, 12);
        vote.upTo(CeremonyStep.REHEARSED);
        vote.credentials(ballots.credentials());
        vote.opens();
        cast(vote, ballots, 0, 0);
        AtOnce.done(() -> {
            MadeVote.polls().cancelled(vote.id, MadeVote.member("10023"), "题目有错，重新来过。");
            return null;
        });
        MadeVote.round();
        MadeVote.round();
        assertThat(box.stage(vote.uuid).last()).isEqualTo(EventType.END_BALLOTS);
        assertThat(phase(vote)).isEqualTo(PollPhase.CANCELLED);
        var installed = box.installed(vote.uuid);
        var late = ballots.seal(installed.election(), 1, new int[] {1, 0, 0});
        refused(BoxReason.OVER, () -> box.cast(vote.uuid, late, SmallVote.paper()));
        refused(CountReason.NOT_TO_OPEN_NOW, () -> hand(vote, 1, "{}"));
    }

    @Test
    void a_trustee_says_only_what_is_due_and_never_twice() throws Exception {
        var vote = MadeVote.frozen(12);
        refused(TrusteeReason.NOT_DUE, () -> vote.say(1, CeremonyStep.FINGERPRINT, "{}"));
        var certificate = vote.trustees.get(0).certificate();
        vote.say(1, CeremonyStep.CERTIFICATE, certificate);
        vote.say(1, CeremonyStep.CERTIFICATE, certificate); // a double click
        refused(
                TrusteeReason.SAID_ALREADY,
                () -> vote.say(1, CeremonyStep.CERTIFICATE, vote.trustees.get(0).certificate()));
        refused(TrusteeReason.NOT_SOUND, () -> vote.say(2, CeremonyStep.CERTIFICATE, certificate));
        var visit = visit(vote, vote.voters.get(0));
        assertThat(visit.isMyTurn()).isFalse();
        assertThat(visit.awaited()).hasSize(2);
    }

    @Test
    void T4_a_key_that_served_one_vote_serves_no_other() throws Exception {
        var seed = TrusteeSeed.draw(Randomness.system());
        var first = MadeVote.frozen(12);
        first.say(1, CeremonyStep.CERTIFICATE, new DemoTrustee(1, 3, 2, seed).certificate());
        var second = MadeVote.frozen(12);
        refused(
                TrusteeReason.KEY_USED_BEFORE,
                () -> second.say(2, CeremonyStep.CERTIFICATE, new DemoTrustee(2, 3, 2, seed).certificate()));
    }

    @Test
    void T5_no_polynomial_is_taken_before_all_fingerprints_are_in() throws Exception {
        var vote = MadeVote.frozen(12).upTo(CeremonyStep.CERTIFICATE);
        var first = vote.trustees.get(0);
        vote.say(1, CeremonyStep.FINGERPRINT, vote.content(first, CeremonyStep.FINGERPRINT));
        refused(TrusteeReason.NOT_DUE, () -> vote.say(1, CeremonyStep.POLYNOMIAL, first.polynomial()));
        var papers = papers(vote, vote.voters.get(0));
        assertThat(papers.fingerprints()).isEmpty(); // not even those that are there
    }

    @Test
    void T6_a_complaint_names_the_sender_stops_the_round_and_the_commission_begins_anew() throws Exception {
        var vote = MadeVote.frozen(12).upTo(CeremonyStep.POLYNOMIAL);
        as(vote.voters.get(0), () -> desk.complain(vote.uuid, 2, "trustee 2: the share does not fit"));
        var stopped = visit(vote, vote.voters.get(1));
        assertThat(stopped.faults())
                .extracting("place", "toldBy")
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 1));
        var third = vote.trustees.get(2);
        refused(
                TrusteeReason.ROUND_STOPPED,
                () -> vote.say(3, CeremonyStep.ACCEPTED, vote.content(third, CeremonyStep.ACCEPTED)));
        refused(
                PollReason.NOT_THE_COMMISSION,
                () -> As.officer(MadeVote.register(), "10011", () -> {
                    commission.beginAnew(vote.id);
                    return null;
                }));
        As.officer(MadeVote.register(), "10023", () -> {
            commission.beginAnew(vote.id);
            return null;
        });
        var anew = visit(vote, vote.voters.get(1));
        assertThat(anew.round()).isEqualTo(2);
        assertThat(anew.isMyTurn()).isTrue();
        refused(
                TrusteeReason.KEY_USED_BEFORE,
                () -> vote.say(1, CeremonyStep.CERTIFICATE, vote.trustees.get(0).certificate()));
    }

    @Test
    void who_is_no_trustee_learns_nothing_of_the_ceremony() throws Exception {
        var vote = MadeVote.frozen(12);
        refused(TrusteeReason.NOT_A_TRUSTEE, () -> visit(vote, vote.voters.get(5)));
        refused(TrusteeReason.NOT_A_TRUSTEE, () -> papers(vote, vote.voters.get(5)));
        refused(
                TrusteeReason.NOT_A_TRUSTEE,
                () -> as(vote.voters.get(5), () -> desk.say(vote.uuid, CeremonyStep.CERTIFICATE, "{}")));
    }

    private void cast(MadeVote vote, DemoBallots ballots, int voter, int answer) throws Exception {
        var installed = box.installed(vote.uuid);
        var blinding = DemoBallots.blind(installed.paperKey());
        var signature = As.member(
                MadeVote.register(), vote.voters.get(voter), () -> papers.collect(vote.uuid, blinding.blinded()));
        var row = new int[3];
        row[answer] = 1;
        box.cast(
                vote.uuid,
                ballots.seal(installed.election(), voter, row),
                blinding.finish(signature).orElseThrow());
    }

    private void hand(MadeVote vote, int place, String share) throws Exception {
        as(vote.trustee(place), () -> opening.hand(vote.uuid, share));
    }

    private huisheng.ballot.trustee.TrusteeVisit visit(MadeVote vote, String number) throws Exception {
        return As.member(MadeVote.register(), number, () -> desk.visit(vote.id));
    }

    private huisheng.ballot.trustee.TrusteePapers papers(MadeVote vote, String number) throws Exception {
        return As.member(MadeVote.register(), number, () -> desk.papers(vote.uuid));
    }

    private static PollPhase phase(MadeVote vote) throws Exception {
        return AtOnce.done(() -> MadeVote.polls().card(vote.id).phase());
    }

    private static void as(String number, Runnable act) throws Exception {
        As.member(MadeVote.register(), number, () -> {
            act.run();
            return null;
        });
    }

    private static void refused(Refused.Reason reason, Executable act) {
        assertThatThrownBy(act::execute)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
