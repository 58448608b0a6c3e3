package huisheng.ballots.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import huisheng.ballots.ballot.BallotCheck;
import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.Poll;
import huisheng.ballots.ballot.Question;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.mixnet.Shuffle;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.record.Event;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.NotARecord;
import huisheng.ballots.verifier.Progress;
import huisheng.ballots.verifier.Verifier;
import huisheng.ballots.wire.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Every parser takes any bytes: it reads them or refuses them, and nothing else happens. A normal run plays the kept
 * inputs; {@code JAZZER_FUZZ=1 mvn -pl ballots-crypto test -Dtest=ParsersFuzzTest#json} looks for new ones.
 */
class ParsersFuzzTest {
    private static final Reading STRICT = Reading.strict(Group.ed25519());
    private static final Poll POLL = Poll.of(new Question.Homomorphic(List.of("a", "b"), true, 1, 1, "q"));

    private interface Parser {
        void read() throws MalformedEncoding;
    }

    private static void any(Parser parser) {
        try {
            parser.read();
        } catch (MalformedEncoding refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "20s")
    void json(byte[] bytes) {
        any(() -> {
            Json json = Json.parse(bytes);
            assertThat(Json.parse(json.canonical())).isEqualTo(json);
        });
    }

    @FuzzTest(maxDuration = "20s")
    void election(byte[] bytes) {
        any(() -> Election.decode(bytes));
    }

    @FuzzTest(maxDuration = "20s")
    void event(byte[] bytes) {
        any(() -> assertThat(Event.decode(bytes).bytes()).isEqualTo(bytes));
    }

    @FuzzTest(maxDuration = "20s")
    void lists(byte[] bytes) {
        any(() -> PublicCredentials.decode(Json.parse(bytes), STRICT));
        any(() -> Shuffle.decode(Json.parse(bytes), STRICT));
        any(() -> Trustees.decode(Json.parse(bytes), STRICT).check(Profile.V1, Group.ed25519()));
    }

    @FuzzTest(maxDuration = "20s")
    void ballot(byte[] bytes) {
        assertThat(BallotCheck.of(POLL.election, POLL.electorate).check(bytes).isSound())
                .isFalse();
        assertThat(BallotCheck.likeStock(POLL.election, POLL.electorate)
                        .check(bytes)
                        .isSound())
                .isFalse();
    }

    @FuzzTest(maxDuration = "20s")
    void archive(byte[] bytes) throws Exception {
        Path file = Files.createTempFile("fuzz", ".bel");
        try {
            Files.write(file, bytes);
            new Verifier(Mode.STRICT, Progress.NONE).verify(file);
        } catch (NotARecord refused) {
            assertThat(refused.getMessage()).isNotBlank();
        } finally {
            Files.delete(file);
        }
    }
}
