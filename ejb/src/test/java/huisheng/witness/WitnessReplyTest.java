package huisheng.witness;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.group.Randomness;
import huisheng.ballots.log.Checkpoint;
import huisheng.ballots.log.KeyType;
import huisheng.ballots.log.SecretNoteKey;
import huisheng.ballots.log.SignedNote;
import huisheng.ballots.log.TreeHash;
import huisheng.witness.WitnessReply.Cosigned;
import huisheng.witness.WitnessReply.Disputed;
import huisheng.witness.WitnessReply.Elsewhere;
import huisheng.witness.WitnessReply.Nothing;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a witness answers is believed only where its key says so. */
class WitnessReplyTest {
    private static final long NOW = 1_795_300_000L;
    private final SecretNoteKey log = key("union.example/log", KeyType.NOTE);
    private final SecretNoteKey witness = key("w.example", KeyType.COSIGNATURE);
    private final Checkpoint state = new Checkpoint("union.example/log", 7, TreeHash.EMPTY);
    private final SignedNote shown = state.signedBy(log);

    private static SecretNoteKey key(String name, KeyType type) {
        return SecretNoteKey.generate(name, type, Randomness.system());
    }

    private WitnessReply read(int status, String type, String body) {
        return WitnessReply.read(status, type, body.getBytes(StandardCharsets.UTF_8), shown, witness.verifier(), NOW);
    }

    private WitnessReply signed(SecretNoteKey key, Checkpoint what, long seconds) {
        return read(200, "text/plain", key.cosign(what, seconds).line() + "\n");
    }

    @Test
    void a_cosignature_of_its_key_over_what_was_shown_is_taken_among_lines_of_others() {
        assertThat(signed(witness, state, NOW - 1)).isEqualTo(new Cosigned(witness.cosign(state, NOW - 1), NOW - 1));
        var many = key("v.example", KeyType.COSIGNATURE).cosign(state, NOW).line() + "\n"
                + witness.cosign(state, NOW).line() + "\n";
        assertThat(read(200, "text/plain", many)).isInstanceOf(Cosigned.class);
    }

    @Test
    void any_other_signature_is_none() {
        assertThat(signed(key("w.example", KeyType.COSIGNATURE), state, NOW)).isInstanceOf(Nothing.class);
        assertThat(signed(witness, new Checkpoint("union.example/log", 8, TreeHash.EMPTY), NOW))
                .isInstanceOf(Nothing.class);
        assertThat(signed(witness, state, NOW + 4000)).isInstanceOf(Nothing.class);
        for (var body :
                new String[] {"", "\n", "ok", "— w.example AAAA\n", "\n— w.example AAAA\n", "union.example/log\n"})
            assertThat(read(200, "text/plain", body)).as(body).isInstanceOf(Nothing.class);
        var another = new Checkpoint("union.example/log", 8, TreeHash.EMPTY);
        var injected =
                "\n" + another.text() + "\n" + witness.cosign(another, NOW).line() + "\n";
        assertThat(read(200, "text/plain", injected)).isInstanceOf(Nothing.class);
    }

    @Test
    void a_refusal_says_where_the_witness_stands_or_that_it_disputes() {
        assertThat(read(409, "text/x.tlog.size", "12\n")).isEqualTo(new Elsewhere(12));
        assertThat(read(409, "text/x.tlog.size", "12")).isInstanceOf(Nothing.class);
        assertThat(read(409, "text/x.tlog.size", "-1\n")).isInstanceOf(Nothing.class);
        assertThat(read(409, "text/x.tlog.size", "99999999999999999999\n")).isInstanceOf(Nothing.class);
        assertThat(read(409, "text/plain", "another root\n")).isEqualTo(new Disputed());
        assertThat(read(422, "text/plain", "")).isEqualTo(new Disputed());
        for (int status : new int[] {301, 400, 403, 404, 500, 503})
            assertThat(read(status, "text/html", "<html>")).isInstanceOf(Nothing.class);
    }
}
