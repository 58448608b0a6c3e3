package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballot.box.Box;
import huisheng.ballot.count.CountDesk;
import huisheng.ballot.count.CountReason;
import huisheng.ballot.count.DeclarationDesk;
import huisheng.ballot.count.Line;
import huisheng.ballot.count.OpeningDesk;
import huisheng.ballot.count.Ruling;
import huisheng.ballot.count.ShareIntake;
import huisheng.ballot.count.ShuffleIntake;
import huisheng.ballot.poll.PollCandidate;
import huisheng.ballot.poll.PollDesk;
import huisheng.ballot.poll.PollKind;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.roll.PaperDesk;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.ballot.trustee.TrusteeReason;
import huisheng.ballots.record.EventType;
import huisheng.ballots.record.Owned;
import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.Progress;
import huisheng.ballots.verifier.Verifier;
import huisheng.ballots.wire.Hash;
import huisheng.demo.DemoBallots;
import huisheng.demo.DemoTrustee;
import huisheng.kernel.Refused;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Rankings, which trustees shuffle before they open them, grades and several motions, of which only the sums are opened; on the server, with trustees in Java. */
@ExtendWith(ArquillianExtension.class)
class RanksAndGradesIT {
    private static final String COMMISSION = "10023";
    private static final int VOTERS = 12;
    private static final List<String> OPTIONS = List.of("春节慰问品", "健身房", "夜班班车");
    /** Seven want the bus before the gym before the gift, one of them without the gift; two the other way around, one with two alike; one abstains. */
    private static final int[][] RANKS = {
        {3, 2, 1}, {3, 2, 1}, {3, 2, 1}, {3, 2, 1}, {3, 2, 1}, {3, 2, 1}, {0, 2, 1}, {1, 2, 3}, {1, 2, 2}, {0, 0, 0}
    };

    @Inject
    private CountDesk counts;

    @Inject
    private DeclarationDesk declaration;

    @Inject
    private OpeningDesk opening;

    @Inject
    private ShareIntake shares;

    @Inject
    private ShuffleIntake shuffles;

    @Inject
    private PollDesk polls;

    @Inject
    private PaperDesk papers;

    @Inject
    private Box box;

    @TempDir
    private Path folder;

    @Test
    void rankings_are_shuffled_by_as_many_trustees_as_open_them_and_only_then_opened() throws Exception {
        var vote = cast(MadeVote.ranking(VOTERS, OPTIONS, 1), RANKS);
        assertThat(box.stage(vote.uuid).last()).isEqualTo(EventType.ENCRYPTED_TALLY);
        refused(CountReason.NOT_TO_OPEN_NOW, () -> opening(vote, 1, "{}"));
        var first = shuffles.due(vote.id);
        var mine = shuffled(vote, first);
        refused(TrusteeReason.NOT_A_TRUSTEE, () -> as(vote.voters.get(5), first, mine, vote));
        refused(CountReason.SHUFFLE_NOT_SOUND, () -> shuffle(vote, 2, first.head(), changed(mine)));
        assertThat(counts.count(vote.id).faults()).extracting("place").containsExactly(2);
        shuffle(vote, 1, first.head(), mine);
        refused(CountReason.NOT_TO_OPEN_NOW, () -> opening(vote, 1, "{}")); // one shuffle alone is one person's word
        refused(CountReason.SHUFFLED_MEANWHILE, () -> shuffle(vote, 3, first.head(), shuffled(vote, first)));
        var second = shuffles.due(vote.id);
        refused(TrusteeReason.SAID_ALREADY, () -> shuffle(vote, 1, second.head(), shuffled(vote, second)));
        refused(CountReason.SHUFFLE_NOT_SOUND, () -> shuffle(vote, 3, second.head(), shuffled(vote, first)));
        shuffle(vote, 3, second.head(), shuffled(vote, second));
        assertThat(box.stage(vote.uuid).last()).isEqualTo(EventType.END_SHUFFLES);
        refused(
                CountReason.NOT_TO_SHUFFLE_NOW,
                () -> shuffle(vote, 2, box.stage(vote.uuid).head(), mine));
        assertThat(counts.count(vote.id).seats())
                .extracting(one -> one.shuffle() != null)
                .containsExactly(true, false, true);

        open(vote);
        var result = counts.result(vote.id);
        assertThat(result.ruling()).isEqualTo(Ruling.RANKED);
        assertThat(result.lines()).extracting(Line::answer).containsExactly("夜班班车", "健身房", "春节慰问品");
        assertThat(result.lines()).extracting(Line::rank).containsExactly(1, 2, 3);
        assertThat(result.lines())
                .extracting(Line::standing)
                .containsExactly(Line.Candidacy.TAKEN, Line.Candidacy.NOT_TAKEN, Line.Candidacy.NOT_TAKEN);
        assertThat(result.lines())
                .extracting(Line::numbers)
                .containsExactly(List.of(7L, 7L, 0L), List.of(7L, 0L, 1L), List.of(0L, 2L, 2L));
        sound(vote);
    }

    @Test
    void a_shuffle_that_a_dying_server_wrote_and_did_not_note_is_noted_by_the_next_round() throws Exception {
        var vote = cast(MadeVote.ranking(VOTERS, OPTIONS, 1), RANKS);
        for (int place : new int[] {2, 3}) {
            var object = shuffled(vote, shuffles.due(vote.id));
            var owned = new Owned(place, Hash.of(object)).encode().canonical();
            box.append(vote.uuid, EventType.SHUFFLE, List.of(object, owned));
            assertThat(counts.count(vote.id).shuffles()).isEqualTo(place - 2);
            MadeVote.round();
            assertThat(counts.count(vote.id).shuffles()).isEqualTo(place - 1);
        }
        assertThat(box.stage(vote.uuid).last()).isEqualTo(EventType.END_SHUFFLES);
        open(vote);
        sound(vote);
    }

    @Test
    void options_that_share_the_last_place_stand_in_a_second_ranking() throws Exception {
        var alike = new int[10][];
        for (int i = 0; i < alike.length; i++) alike[i] = i % 2 == 0 ? new int[] {3, 1, 2} : new int[] {3, 2, 1};
        var vote = cast(MadeVote.ranking(VOTERS, OPTIONS, 1), alike);
        for (int place = 1; place <= 2; place++) {
            var due = shuffles.due(vote.id);
            shuffle(vote, place, due.head(), shuffled(vote, due));
        }
        open(vote);
        As.member(MadeVote.register(), COMMISSION, () -> {
            declaration.declare(vote.id);
            return null;
        });
        assertThat(counts.result(vote.id).ruling()).isEqualTo(Ruling.RUNOFF);
        var again = As.member(MadeVote.register(), COMMISSION, () -> declaration.draftRunoff(vote.id));
        var drafted = As.member(MadeVote.register(), COMMISSION, () -> polls.read(again));
        assertThat(drafted.card().kind()).isEqualTo(PollKind.RANKING);
        assertThat(drafted.candidates()).extracting(PollCandidate::name).containsExactly("健身房", "夜班班车");
        assertThat(drafted.rules().seats()).isEqualTo(1);
    }

    @Test
    void of_grades_only_the_sums_are_opened_and_no_trustee_shuffles() throws Exception {
        var vote = MadeVote.grading(VOTERS, OPTIONS);
        var ballots = ready(vote);
        for (int i = 0; i < 10; i++) {
            // The gift is good to six, the gym fair to all, the bus poor to nine; one abstains on it.
            var rows =
                    List.of(RankingDoor.grade(i < 6 ? 0 : 3), RankingDoor.grade(1), RankingDoor.grade(i < 9 ? 3 : 4));
            cast(vote, i, ballots.seal(box.installed(vote.uuid).election(), i, rows));
        }
        vote.closes();
        refused(CountReason.NOT_TO_SHUFFLE_NOW, () -> shuffles.due(vote.id));
        open(vote);
        var result = counts.result(vote.id);
        assertThat(result.ruling()).isEqualTo(Ruling.GRADED);
        assertThat(result.columns()).containsExactly("好", "较好", "一般", "差", "弃权");
        assertThat(result.lines()).extracting(Line::grade).containsExactly("好", "较好", "差");
        assertThat(result.lines())
                .extracting(Line::numbers)
                .containsExactly(
                        List.of(6L, 0L, 0L, 4L, 0L), List.of(0L, 10L, 0L, 0L, 0L), List.of(0L, 0L, 0L, 9L, 1L));
        sound(vote);
    }

    @Test
    void of_several_motions_only_the_sums_of_each_are_opened_and_each_is_decided_by_itself() throws Exception {
        var vote = MadeVote.motions(VOTERS, OPTIONS);
        var ballots = ready(vote);
        for (int i = 0; i < 10; i++) {
            // The gift has seven of twelve, more than half; the gym six, which is not; all abstain on the bus.
            var rows = List.of(
                    RankingDoor.answer(3, i < 7 ? 0 : 1),
                    RankingDoor.answer(3, i < 6 ? 0 : 2),
                    RankingDoor.answer(3, 2));
            cast(vote, i, ballots.seal(box.installed(vote.uuid).election(), i, rows));
        }
        vote.closes();
        open(vote);
        var result = counts.result(vote.id);
        assertThat(result.ruling()).isEqualTo(Ruling.PARTLY_CARRIED);
        assertThat(result.lines()).extracting(Line::answer).isEqualTo(OPTIONS);
        assertThat(result.lines())
                .extracting(Line::standing)
                .containsExactly(Line.Candidacy.CARRIED, Line.Candidacy.NOT_CARRIED, Line.Candidacy.NOT_CARRIED);
        assertThat(result.lines())
                .extracting(Line::numbers)
                .containsExactly(List.of(7L, 3L, 0L), List.of(6L, 0L, 4L), List.of(0L, 0L, 10L));
        sound(vote);
    }

    @Test
    void too_many_options_to_rank_are_refused_before_anybody_freezes_them() {
        var seven = List.of("一", "二", "三", "四", "五", "六", "七");
        refused(PollReason.NUMBER_OF_OPTIONS, () -> MadeVote.ranking(VOTERS, seven, 1));
        refused(PollReason.NUMBER_OF_OPTIONS, () -> MadeVote.ranking(VOTERS, List.of("一"), 1));
        refused(PollReason.CANDIDATE_TWICE, () -> MadeVote.grading(VOTERS, List.of("一", "一")));
    }

    private DemoBallots ready(MadeVote vote) throws Exception {
        var ballots = new DemoBallots(vote.uuid, VOTERS);
        vote.credentials(ballots.credentials());
        vote.upTo(CeremonyStep.REHEARSED);
        vote.opens();
        return ballots;
    }

    private MadeVote cast(MadeVote vote, int[][] rows) throws Exception {
        var ballots = ready(vote);
        for (int i = 0; i < rows.length; i++)
            cast(vote, i, ballots.seal(box.installed(vote.uuid).election(), i, rows[i]));
        vote.closes();
        return vote;
    }

    private void cast(MadeVote vote, int voter, byte[] ballot) throws Exception {
        var blinding = DemoBallots.blind(box.installed(vote.uuid).paperKey());
        var signature = As.member(
                MadeVote.register(), vote.voters.get(voter), () -> papers.collect(vote.uuid, blinding.blinded()));
        box.cast(vote.uuid, ballot, blinding.finish(signature).orElseThrow());
    }

    private byte[] shuffled(MadeVote vote, ShuffleIntake.Due due) throws Exception {
        return DemoTrustee.shuffle(box.installed(vote.uuid).election(), due.sum());
    }

    /** One digit of the proof is another. */
    private static byte[] changed(byte[] shuffle) {
        var copy = Arrays.copyOf(shuffle, shuffle.length);
        for (int i = copy.length - 1; ; i--) {
            if (copy[i] < '0' || copy[i] > '9') continue;
            copy[i] = (byte) (copy[i] == '1' ? '2' : '1');
            return copy;
        }
    }

    private void shuffle(MadeVote vote, int place, String head, byte[] shuffle) throws Exception {
        As.member(MadeVote.register(), vote.trustee(place), () -> {
            opening.shuffle(vote.uuid, head, shuffle);
            return null;
        });
    }

    private void as(String number, ShuffleIntake.Due due, byte[] shuffle, MadeVote vote) throws Exception {
        As.member(MadeVote.register(), number, () -> {
            opening.shuffle(vote.uuid, due.head(), shuffle);
            return null;
        });
    }

    private void opening(MadeVote vote, int place, String share) throws Exception {
        As.member(MadeVote.register(), vote.trustee(place), () -> {
            opening.hand(vote.uuid, share);
            return null;
        });
    }

    private void open(MadeVote vote) throws Exception {
        var sum = shares.sum(vote.id);
        for (var one : vote.trustees.subList(0, 2))
            opening(vote, one.place(), one.share(box.installed(vote.uuid).election(), sum));
        assertThat(AtOnce.done(() -> MadeVote.polls().card(vote.id).phase())).isEqualTo(PollPhase.COUNTED);
    }

    /** By our verifier here, and kept for {@code ballots-crypto/interop}, which has another program judge it. */
    private void sound(MadeVote vote) throws Exception {
        var file = folder.resolve(vote.uuid + ".bel");
        try (var out = Files.newOutputStream(file)) {
            box.export(vote.uuid, out);
        }
        var report = new Verifier(Mode.STRICT, Progress.NONE).verify(file);
        assertThat(report.isSound()).as(report.verdict().toString()).isTrue();
        assertThat(report.summary().counted()).isEqualTo(10);
        var kept = Path.of(System.getProperty("jboss.server.base.dir")).resolveSibling("records");
        Files.copy(
                file, Files.createDirectories(kept).resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void refused(Refused.Reason reason, Executable act) {
        assertThatThrownBy(act::execute)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
