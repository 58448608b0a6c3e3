package huisheng.ballot.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.ballot.SealedBallot;
import huisheng.ballots.blind.SignedPaper;
import huisheng.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the box takes and what it refuses, by the numbers of the attacks. */
class CastingTest {
    private static final Instant CLOSES = Instant.parse("2026-11-22T18:00:00Z");
    private ABox its;
    private Box box;
    private AnElection election;

    @BeforeEach
    void open() throws Exception {
        its = new ABox();
        box = its.box;
        election = AnElection.of(4, 2, CLOSES);
        box.install(election.poll);
    }

    private CastReceipt cast(SealedBallot ballot, SignedPaper paper) {
        return box.cast(election.uuid(), ballot.bytes(), paper);
    }

    private static void refused(BoxReason reason, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, one -> assertThat(one.reason()).isEqualTo(reason));
    }

    private static void refused(String check, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refused.class, one -> {
            assertThat(one.reason()).isEqualTo(BoxReason.BALLOT_UNSOUND);
            assertThat(one.details().get(0)).isEqualTo(check);
        });
    }

    @Test
    void a_second_installation_with_any_other_text_is_a_mistake_and_with_the_same_nothing() throws Exception {
        var it = election.poll;
        box.install(with(it, it.election(), it.trustees(), it.credentials(), null, it.paperKey()));
        var others = List.of(
                with(it, it.election() + " ", it.trustees(), it.credentials(), null, it.paperKey()),
                with(it, it.election(), it.trustees() + " ", it.credentials(), null, it.paperKey()),
                with(it, it.election(), it.trustees(), it.credentials() + " ", null, it.paperKey()),
                with(it, it.election(), it.trustees(), it.credentials(), "{}", it.paperKey()),
                with(it, it.election(), it.trustees(), it.credentials(), null, it.paperKey() + " "));
        assertThat(others)
                .allSatisfy(other -> assertThatThrownBy(() -> box.install(other))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("Other texts"));
    }

    private static InstalledPoll with(
            InstalledPoll it, String election, String trustees, String credentials, String certificate, String key) {
        return new InstalledPoll(it.uuid(), election, trustees, credentials, certificate, key, it.closesAt());
    }

    @Test
    void a_ballot_with_its_paper_goes_in_and_is_found_by_its_tracker() throws Exception {
        var ballot = election.seal(0, 1);
        var receipt = cast(ballot, AnElection.paper());
        assertThat(receipt.tracker()).isEqualTo(ballot.tracker());
        assertThat(receipt.height()).isEqualTo(1);
        assertThat(receipt.hour()).isEqualTo(Instant.parse("2026-11-22T12:00:00Z"));
        assertThat(box.find(election.uuid(), ballot.tracker())).contains(receipt);
        assertThat(box.trackers(election.uuid(), null).items()).containsExactly(receipt);
        assertThat(its.told).containsExactly(election.uuid());
    }

    @Test
    void voting_again_replaces_and_both_stand_in_the_chain() throws Exception {
        var paper = AnElection.paper();
        cast(election.seal(0, 1), paper);
        cast(election.seal(0, 0), paper);
        cast(election.seal(1, 0), AnElection.paper());
        var stage = box.stage(election.uuid());
        assertThat(stage.ballots()).isEqualTo(3);
        assertThat(stage.replaced()).isEqualTo(1);
        assertThat(stage.counting()).isEqualTo(2);
    }

    @Test
    void a_vote_that_was_never_opened_takes_nothing() throws Exception {
        var unopened = AnElection.of(1, 2, CLOSES);
        var paper = AnElection.paper();
        refused(
                BoxReason.NO_SUCH_BOX,
                () -> box.cast(unopened.uuid(), unopened.seal(0, 0).bytes(), paper));
        refused(BoxReason.NO_SUCH_BOX, () -> box.stage(unopened.uuid()));
        assertThat(box.isInstalled(unopened.uuid())).isFalse();
    }

    @Test
    void B1_a_ballot_copied_by_another_voter_is_refused() throws Exception {
        var first = election.seal(0, 1);
        cast(first, AnElection.paper());
        refused(BoxReason.CREDENTIAL_OF_ANOTHER, () -> cast(first, AnElection.paper()));
        var text = new String(first.bytes(), StandardCharsets.UTF_8);
        var own = election.seal(1, 0);
        var mauled = text.replace(first.credential(), own.credential());
        refused("V14", () -> box.cast(election.uuid(), mauled.getBytes(StandardCharsets.UTF_8), AnElection.paper()));
        var turned = text.substring(0, text.length() - 1) + " }";
        refused("V14", () -> box.cast(election.uuid(), turned.getBytes(StandardCharsets.UTF_8), AnElection.paper()));
        assertThat(box.stage(election.uuid()).ballots()).isEqualTo(1);
    }

    @Test
    void B1_randomness_that_lies_in_the_box_already_is_refused() throws Exception {
        var ballot = election.seal(0, 1);
        its.execute("insert into box.randomness (poll, point) values ('" + election.uuid() + "', '"
                + CheckedBallot.of(OpenBox.of(election.poll), ballot.bytes(), AnElection.paper())
                        .points()
                        .get(0)
                + "')");
        refused("V15", () -> cast(ballot, AnElection.paper()));
    }

    @Test
    void B2_the_same_ballot_twice_is_answered_with_its_first_receipt_and_counted_once() throws Exception {
        var paper = AnElection.paper();
        var ballot = election.seal(0, 1);
        var first = cast(ballot, paper);
        its.now = its.now.plus(Duration.ofHours(2));
        assertThat(cast(ballot, paper)).isEqualTo(first);
        assertThat(box.stage(election.uuid()).ballots()).isEqualTo(1);
        its.now = CLOSES.plusSeconds(1);
        assertThat(cast(ballot, paper)).as("asked again after the end").isEqualTo(first);
    }

    @Test
    void B2_an_old_ballot_sent_again_after_an_update_is_refused() throws Exception {
        var paper = AnElection.paper();
        var old = election.seal(0, 1);
        cast(old, paper);
        cast(election.seal(0, 0), paper);
        refused(BoxReason.REPLACED_ALREADY, () -> cast(old, paper));
    }

    @Test
    void B3_nobody_stuffs_the_box_with_only_one_half_of_the_right_to_vote() throws Exception {
        var stranger = election.sealByAStranger();
        refused(BoxReason.NO_SUCH_CREDENTIAL, () -> cast(stranger, AnElection.paper()));
        var forged = new SignedPaper(
                AnElection.paper().prepared(), AnElection.paper().signature());
        refused(BoxReason.PAPER_UNSOUND, () -> cast(election.seal(0, 1), forged));
        refused(BoxReason.PAPER_UNSOUND, () -> cast(election.seal(0, 1), new SignedPaper(new byte[0], new byte[0])));
        var paper = AnElection.paper();
        cast(election.seal(0, 1), paper);
        refused(BoxReason.PAPER_OF_ANOTHER, () -> cast(election.seal(1, 1), paper));
        refused(BoxReason.CREDENTIAL_OF_ANOTHER, () -> cast(election.seal(0, 1), AnElection.paper()));
    }

    @Test
    void B4_no_two_ballots_have_one_tracker() throws Exception {
        var papers = List.of(AnElection.paper(), AnElection.paper());
        var trackers = new HashSet<String>();
        for (int voter = 0; voter < 2; voter++)
            for (int i = 0; i < 3; i++)
                trackers.add(cast(election.seal(voter, 1), papers.get(voter)).tracker());
        assertThat(trackers).hasSize(6);
    }

    @Test
    void B13_what_is_stored_of_each_choice_is_the_same_but_for_random_numbers() throws Exception {
        var shapes = new HashSet<String>();
        for (int answer = 0; answer < 2; answer++) {
            var ballot = election.seal(answer, answer);
            cast(ballot, AnElection.paper());
            shapes.add(new String(ballot.bytes(), StandardCharsets.UTF_8).replaceAll("\"[^\"]{20,}\"", "\"\""));
        }
        assertThat(shapes).hasSize(1);
        assertThat(new HashSet<>(its.column("select count(*) from box.randomness group by poll")))
                .hasSize(1);
    }

    @Test
    void T13_a_ballot_in_the_last_moment_is_taken_and_one_at_the_end_is_told_that_it_is_late() throws Exception {
        var paper = AnElection.paper();
        its.now = CLOSES.minusMillis(1);
        cast(election.seal(0, 1), paper);
        its.now = CLOSES;
        refused(BoxReason.OVER, () -> cast(election.seal(0, 0), paper));
        its.now = CLOSES.minusSeconds(1);
        box.close(election.uuid());
        refused(BoxReason.OVER, () -> cast(election.seal(0, 0), paper));
    }

    @Test
    void T13_the_hour_of_a_ballot_never_goes_back() throws Exception {
        cast(election.seal(0, 1), AnElection.paper());
        its.now = its.now.minus(Duration.ofHours(3));
        assertThat(cast(election.seal(1, 1), AnElection.paper()).hour())
                .isEqualTo(Instant.parse("2026-11-22T12:00:00Z"));
    }

    @Test
    void two_servers_and_many_voters_make_one_chain() throws Exception {
        var many = AnElection.of(24, 2, CLOSES);
        box.install(many.poll);
        var servers = List.of(box, its.another());
        servers.get(1).install(many.poll);
        var casts = new ArrayList<Callable<CastReceipt>>();
        for (int voter = 0; voter < 24; voter++) {
            var ballot = many.seal(voter, voter % 2);
            var paper = AnElection.paper();
            var server = servers.get(voter % 2);
            casts.add(() -> server.cast(many.uuid(), ballot.bytes(), paper));
        }
        var threads = Executors.newFixedThreadPool(12);
        try {
            var heights = new HashSet<Integer>();
            for (Future<CastReceipt> one : threads.invokeAll(casts))
                heights.add(one.get().height());
            assertThat(heights).hasSize(24).contains(1, 24);
            assertThat(box.stage(many.uuid()).height()).isEqualTo(24);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void one_credential_casting_twice_at_once_is_answered_twice_in_one_order() throws Exception {
        var paper = AnElection.paper();
        var ballots = List.of(election.seal(0, 0), election.seal(0, 1));
        var threads = Executors.newFixedThreadPool(2);
        try {
            var casts = ballots.stream()
                    .map(one -> (Callable<CastReceipt>) () -> cast(one, paper))
                    .toList();
            var heights = new ArrayList<Integer>();
            for (var one : threads.invokeAll(casts)) heights.add(one.get().height());
            assertThat(heights).containsExactlyInAnyOrder(1, 2);
        } finally {
            threads.shutdownNow();
        }
        assertThat(box.stage(election.uuid()).replaced()).isEqualTo(1);
    }

    @Test
    void no_column_of_the_box_names_a_person_and_no_time_is_finer_than_an_hour() throws Exception {
        cast(election.seal(0, 1), AnElection.paper());
        var columns = its.column(
                "select lower(column_name) from information_schema.columns where lower(table_schema) = 'box'");
        assertThat(columns)
                .hasSizeGreaterThan(20)
                .noneMatch(name -> name.matches(".*(member|person|name|number|account|session|address|user).*"));
        assertThat(its.column("select cast(accepted_hour as varchar) from box.sealed_ballot"))
                .allMatch(hour -> hour.contains(":00:00"));
    }

    @Test
    void a_database_that_is_gone_is_a_clear_refusal() throws Exception {
        its.execute("drop table box.sealed_ballot");
        refused(BoxReason.UNREACHABLE, () -> cast(election.seal(0, 1), AnElection.paper()));
    }
}
