package huisheng.ballot.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.ballot.SizedTally;
import huisheng.ballots.ballot.TallySum;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.record.ElectionRecord;
import huisheng.ballots.record.EventType;
import huisheng.ballots.record.Owned;
import huisheng.ballots.trustee.PartialDecryption;
import huisheng.ballots.verifier.Check;
import huisheng.ballots.verifier.CheckReport;
import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.Report;
import huisheng.ballots.verifier.Verifier;
import huisheng.ballots.wire.Hash;
import huisheng.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the box hands out is a record that the verifier takes, at every stage, the same bytes each time. */
class RecordOfABoxTest {
    @TempDir
    private Path folder;

    private ABox its;
    private Box box;
    private AnElection election;

    @BeforeEach
    void vote() throws Exception {
        its = new ABox();
        box = its.box;
        election = AnElection.of(5, 3, ABox.NOON.plus(Duration.ofHours(1)));
        box.install(election.poll);
        for (int voter = 0; voter < 4; voter++) {
            var paper = AnElection.paper();
            box.cast(election.uuid(), election.seal(voter, 2).bytes(), paper);
            if (voter % 2 == 0)
                box.cast(election.uuid(), election.seal(voter, voter / 2).bytes(), paper);
        }
    }

    private byte[] export(Box from) throws Exception {
        var out = new ByteArrayOutputStream();
        from.export(election.uuid(), out);
        return out.toByteArray();
    }

    private Path file(String name) throws Exception {
        return Files.write(folder.resolve(name), export(box));
    }

    private Report verify(Path file) throws Exception {
        return new Verifier(Mode.STRICT, (check, done, of) -> {}).verify(file);
    }

    @Test
    void the_archive_so_far_is_sound_and_continues_the_earlier_one() throws Exception {
        var earlier = file("earlier.bel");
        assertThat(verify(earlier).isSound()).isTrue();
        assertThat(verify(earlier).summary().ballots()).isEqualTo(6);
        assertThat(verify(earlier).summary().counted()).isEqualTo(4);
        assertThat(verify(earlier).summary().lastEvent())
                .isEqualTo(box.stage(election.uuid()).head());
        box.cast(election.uuid(), election.seal(4, 0).bytes(), AnElection.paper());
        box.close(election.uuid());
        var later = file("later.bel");
        var report = new Verifier(Mode.STRICT, (check, done, of) -> {}).verifyContinuation(earlier, later);
        assertThat(report.isSound()).as(report.verdict().findings().toString()).isTrue();
        var bytes = Files.readAllBytes(earlier);
        assertThat(Arrays.copyOf(Files.readAllBytes(later), bytes.length)).isEqualTo(bytes);
    }

    @Test
    void another_server_writes_the_very_same_bytes() throws Exception {
        assertThat(export(its.another())).isEqualTo(export(box));
    }

    @Test
    void B5_a_ballot_taken_out_after_its_receipt_breaks_the_chain() throws Exception {
        var whole = file("whole.bel");
        // What no user of the box may do, somebody with the whole database could.
        its.execute("delete from box.sealed_ballot where height = 6");
        its.execute("delete from box.event where height = 6");
        var report = new Verifier(Mode.STRICT, (check, done, of) -> {}).verifyContinuation(whole, file("robbed.bel"));
        assertThat(report.of(Check.V23_CONTINUITY).state()).isEqualTo(CheckReport.State.FAILED);
        its.execute("update box.sealed_ballot set ballot = 'another' where height = 2");
        assertThatThrownBy(() -> export(box)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void counting_goes_on_in_the_box_in_the_only_order() throws Exception {
        var uuid = election.uuid();
        assertThatThrownBy(() -> box.append(uuid, EventType.ENCRYPTED_TALLY, List.of(new byte[1])))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(BoxReason.NOT_NOW));
        box.close(uuid);
        box.close(uuid);
        assertThat(box.stage(uuid).height()).isEqualTo(7);
        assertThat(box.stage(uuid).ballots()).isEqualTo(6);
        TallySum sum;
        try (var record = ElectionRecord.open(file("closed.bel"))) {
            sum = record.sum();
        }
        var tally = sum.tally().encode().canonical();
        var sized = new SizedTally(sum.ballots(), sum.weight(), sum.tally().hash());
        box.append(
                uuid, EventType.ENCRYPTED_TALLY, List.of(tally, sized.encode().canonical()));
        assertThatThrownBy(() -> its.another().append(uuid, EventType.ENCRYPTED_TALLY, List.of(tally, tally)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(BoxReason.NOT_NOW));
        var share = PartialDecryption.open(election.election, sum.tally(), election.trustee, Randomness.system())
                .encode()
                .canonical();
        var owned = new Owned(1, Hash.of(share)).encode().canonical();
        box.append(uuid, EventType.PARTIAL_DECRYPTION, List.of(share, owned));
        assertThatThrownBy(() -> box.append(uuid, EventType.PARTIAL_DECRYPTION, List.of(share, owned)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(BoxReason.SAME_OBJECT));
        var report = verify(file("opened.bel"));
        assertThat(report.isSound()).as(report.verdict().findings().toString()).isTrue();
        assertThat(box.stage(uuid).ballots()).isEqualTo(6);
    }

    @Test
    void installing_twice_changes_nothing_and_installing_something_else_is_a_mistake() {
        box.install(election.poll);
        its.another().install(election.poll);
        assertThat(box.stage(election.uuid()).height()).isEqualTo(6);
        var other = new InstalledPoll(
                election.uuid(),
                election.poll.election(),
                election.poll.trustees(),
                "[]",
                null,
                election.poll.paperKey(),
                election.poll.closesAt());
        assertThatThrownBy(() -> box.install(other)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void B7_texts_that_do_not_fit_together_are_not_installed() throws Exception {
        var one = AnElection.of(2, 2, ABox.NOON).poll;
        var two = AnElection.of(2, 2, ABox.NOON).poll;
        for (var wrong : List.of(
                new InstalledPoll(
                        two.uuid(),
                        one.election(),
                        one.trustees(),
                        one.credentials(),
                        null,
                        one.paperKey(),
                        one.closesAt()),
                new InstalledPoll(
                        one.uuid(),
                        one.election(),
                        two.trustees(),
                        one.credentials(),
                        null,
                        one.paperKey(),
                        one.closesAt()),
                new InstalledPoll(
                        one.uuid(),
                        one.election(),
                        one.trustees(),
                        one.credentials() + " ",
                        null,
                        one.paperKey(),
                        one.closesAt())))
            assertThatThrownBy(() -> box.install(wrong))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.reason()).isEqualTo(BoxReason.SETUP_UNSOUND));
    }
}
