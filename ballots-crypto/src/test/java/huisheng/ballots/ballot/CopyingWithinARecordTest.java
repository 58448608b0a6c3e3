package huisheng.ballots.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.record.ArchiveHeader;
import huisheng.ballots.record.EventType;
import huisheng.ballots.record.RecordWriter;
import huisheng.ballots.record.SetupData;
import huisheng.ballots.trustee.TrusteeKey;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.verifier.Check;
import huisheng.ballots.verifier.CheckReport;
import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.Progress;
import huisheng.ballots.verifier.Report;
import huisheng.ballots.verifier.Verifier;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ballots within a record: whose ciphertexts stood in another one of the box, or which only the stock tool lets pass. */
class CopyingWithinARecordTest {
    private final Poll poll = Poll.of(new Question.Homomorphic(List.of("a", "b"), false, 0, 2, "q"));

    @TempDir
    private Path folder;

    private Report verified(Mode mode, byte[]... ballots) throws Exception {
        TrusteeKey trustee =
                TrusteeKey.of(Profile.V1, poll.election.group(), poll.key, Optional.empty(), Randomness.system());
        byte[] election = poll.election.bytes();
        byte[] trustees = Trustees.of(List.of(trustee)).encode().canonical();
        byte[] electorate = poll.electorate.encode().canonical();
        SetupData setup = new SetupData(Hash.of(election), Hash.of(trustees), Hash.of(electorate), Optional.empty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordWriter writer = RecordWriter.begin(out, ArchiveHeader.at(1_795_328_733));
        writer.append(
                EventType.SETUP,
                List.of(election, trustees, electorate, setup.encode().canonical()));
        for (byte[] ballot : ballots) writer.append(EventType.BALLOT, List.of(ballot));
        Path file = folder.resolve(mode + ".bel");
        Files.write(file, out.toByteArray());
        return new Verifier(mode, Progress.NONE).verify(file);
    }

    @Test
    void E9_B1_used_randomness_is_found_even_where_every_proof_holds() throws Exception {
        SecretScalar voter = poll.voters.get(0);
        byte[] first = poll.sealer().seal(voter, List.of(Choice.of(1, 0))).bytes();
        List<Json> answers =
                ((Json.Obj) Json.parse(first)).members().get("answers").asArray();
        byte[] again = Mutants.sign(poll, voter, Poll.UUID, poll.election.fingerprint(), answers);
        assertThat(poll.check().check(again).isSound()).isTrue();
        Report strict = verified(Mode.STRICT, first, again);
        assertThat(strict.of(Check.V15_FRESH_RANDOMNESS).state()).isEqualTo(CheckReport.State.FAILED);
        assertThat(strict.verdict().findings()).hasSize(1);
        assertThat(verified(Mode.LIKE_STOCK, first, again).isSound()).isTrue();
    }

    @Test
    void E4_what_the_stock_tool_lets_pass_inside_an_answer_is_refused_only_strictly() throws Exception {
        SecretScalar voter = poll.voters.get(0);
        byte[] sealed = poll.sealer().seal(voter, List.of(Choice.of(1, 0))).bytes();
        Json.Obj answer = (Json.Obj) ((Json.Obj) Json.parse(sealed))
                .members()
                .get("answers")
                .asArray()
                .get(0);
        Map<String, Json> more = new LinkedHashMap<>(answer.members());
        more.put("more", Json.of("x"));
        byte[] tolerated =
                Mutants.sign(poll, voter, Poll.UUID, poll.election.fingerprint(), List.of(new Json.Obj(more)));
        assertThat(verified(Mode.STRICT, tolerated).of(Check.V14_BALLOTS).state())
                .isEqualTo(CheckReport.State.FAILED);
        assertThat(verified(Mode.LIKE_STOCK, tolerated).isSound()).isTrue();
    }

    @Test
    void an_updated_ballot_is_sound_and_the_last_one_counts() throws Exception {
        SecretScalar voter = poll.voters.get(0);
        byte[] first = poll.sealer().seal(voter, List.of(Choice.of(1, 0))).bytes();
        byte[] second = poll.sealer().seal(voter, List.of(Choice.of(0, 1))).bytes();
        Report report = verified(Mode.STRICT, first, second);
        assertThat(report.isSound()).isTrue();
        assertThat(report.summary().ballots()).isEqualTo(2);
        assertThat(report.summary().counted()).isEqualTo(1);
    }
}
