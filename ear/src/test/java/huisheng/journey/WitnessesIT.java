package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.group.Randomness;
import huisheng.ballots.log.Checkpoint;
import huisheng.ballots.log.KeyType;
import huisheng.ballots.log.SecretNoteKey;
import huisheng.ballots.log.SignedNote;
import huisheng.ballots.log.VerifierKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two installations, each a process of its own, witness each other; then one of them is set back and goes on differently. */
@Tag("commands")
class WitnessesIT {
    private static final int PORT = 8080 + Integer.getInteger("it.offset") + 81;
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String MEMBER = "10001";

    @TempDir
    private Path folder;

    private final Installation here = new Installation("here", PORT);
    private final Installation there = new Installation("there", PORT + 1);

    /** One union's server: its keys are made beforehand, so that each can be told of the other before its first start. */
    private final class Installation {
        private final String name;
        private final int port;
        private final SecretNoteKey log;
        private final SecretNoteKey witness;

        private Installation(String name, int port) {
            this.name = name;
            this.port = port;
            log = SecretNoteKey.generate(name + ".example/log", KeyType.NOTE, Randomness.system());
            witness = SecretNoteKey.generate(name + ".example/witness", KeyType.COSIGNATURE, Randomness.system());
        }

        private String data() {
            return folder.resolve(name).toString();
        }

        private Command start(Installation other) throws Exception {
            Files.createDirectories(Path.of(data()));
            Files.writeString(Path.of(data(), "witness.key"), witness.reveal() + "\n");
            var environment = Map.of(
                    "HUISHENG_LOG_KEY", log.reveal(),
                    "HUISHENG_WITNESS_FOR", other.log.verifier().encode(),
                    "HUISHENG_WITNESSES",
                            other.witness.verifier().encode() + " http://127.0.0.1:" + other.port + "/witness");
            return Command.start(
                    environment, "./run", "--no-build", "--demo", "--data", data(), "--port", Integer.toString(port));
        }

        private Http visitor() {
            return new Http("http://127.0.0.1:" + port);
        }

        private Http member() throws Exception {
            var member = visitor();
            member.signIn(MEMBER, SignIn.PASSWORD);
            return member;
        }

        private SignedNote published() throws Exception {
            return SignedNote.decode(visitor().get("/log/checkpoint").body());
        }

        private long size() throws Exception {
            return Checkpoint.decode(published().text()).size();
        }

        private boolean isCosignedBy(VerifierKey key) throws Exception {
            // Right after the first start nothing is signed for some seconds.
            if (visitor().get("/log/checkpoint").statusCode() != 200) return false;
            var note = published();
            return note.signatures().stream().anyMatch(line -> key.verifies(note.text(), line));
        }

        private String page() throws Exception {
            return visitor().get("/auditlog/checkpoint.xhtml").body();
        }

        private void suggest(String subject) throws Exception {
            var sent = member().post(
                            "/api/suggestions",
                            "application/json",
                            "{\"category\":\"SAFETY\",\"subject\":\"" + subject + "\",\"text\":\"...\"}");
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        }
    }

    private interface Question {
        boolean isSo() throws Exception;
    }

    private static void await(String what, Question question) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!question.isSo()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            Thread.sleep(300);
        }
    }

    @Test
    void two_installations_witness_each_other_and_the_one_that_is_set_back_gets_no_cosignature() throws Exception {
        var copy = folder.resolve("copy.zip").toString();
        try (var second = there.start(here)) {
            try (var first = here.start(there)) {
                first.await("Ctrl-C stops it", START);
                second.await("Ctrl-C stops it", START);
                theyWitnessEachOther();
                assertThat(Command.finished("./run", "backup", copy, "--data", here.data())
                                .exit())
                        .isZero();
                long copied = here.size();
                here.suggest("after the backup");
                await("what came after the backup is cosigned", () -> isCosignedBeyond(copied));
                assertThat(first.interrupt()).isZero();
            }
            aWitnessThatIsDownKeepsNobodyWaiting();
            long before = seenThere();
            var restored = Command.finished("./run", "restore", copy, "--data", here.data(), "--force");
            assertThat(restored.exit()).as(restored.text()).isZero();
            try (var first = here.start(there)) {
                first.await("Ctrl-C stops it", START);
                while (here.size() <= before) {
                    here.suggest("another history");
                    Thread.sleep(2500);
                }
                theForkIsSeen(before);
                assertThat(first.interrupt()).isZero();
            }
            assertThat(second.interrupt()).isZero();
        }
    }

    private void theyWitnessEachOther() throws Exception {
        await("here is cosigned there", () -> here.isCosignedBy(there.witness.verifier()));
        await("there is cosigned here", () -> there.isCosignedBy(here.witness.verifier()));
        // The clock's first rounds go on writing; a state that is newer than the cosigned one waits some seconds.
        await("here says so", () -> here.page().contains("已联署"));
        await("there says so", () -> there.page().contains("已联署"));
        assertThat(here.page()).contains("there.example/witness", "只见过一个版本");
        assertThat(there.page()).contains("here.example/witness").doesNotContain("id=\"disputed\"");
        assertThat(here.visitor().get("/witness/key").body())
                .isEqualTo(here.witness.verifier().encode() + "\n");
    }

    // Of a complete tree no path tells the root, and the evidence would not be proof (docs/protocol/14-log.md 14.6).
    private boolean isCosignedBeyond(long copied) throws Exception {
        if (Long.bitCount(here.size()) == 1) here.suggest("one more");
        var seen = here.size();
        return seen > copied && here.isCosignedBy(there.witness.verifier()) && Long.bitCount(seen) > 1;
    }

    private void aWitnessThatIsDownKeepsNobodyWaiting() throws Exception {
        long before = there.size();
        there.suggest("while the witness is down");
        await("the log goes on", () -> there.size() > before);
        assertThat(there.isCosignedBy(here.witness.verifier())).isFalse();
        assertThat(there.page()).contains("等待联署", "最近一次联署");
    }

    /** Entries of the last state of here that was cosigned there. */
    private long seenThere() throws Exception {
        var said = there.page().replaceAll("(?s).*本站最近一次联署：([\\d,]+) 条.*", "$1");
        return Long.parseLong(said.replace(",", ""));
    }

    private void theForkIsSeen(long before) throws Exception {
        await("the fork is disputed here", () -> here.page().contains("有异议"));
        await("the fork is seen there", () -> there.page().contains("出现两个版本"));
        assertThat(here.isCosignedBy(there.witness.verifier())).isFalse();
        assertThat(here.size()).isGreaterThan(before);
        assertThat(seenThere()).isEqualTo(before);
        assertThat(here.member().get("/start.xhtml").body()).contains("id=\"disputed\"", "there.example/witness");
        assertThat(there.member().get("/start.xhtml").body()).contains("id=\"forked\"", "here.example/log");
        var evidence = there.page();
        assertThat(evidence).contains("此前已经联署的版本", "here.example/log\n" + before + "\n");
        // The one that was set back is still an honest witness of the other.
        await("there is cosigned here again", () -> there.isCosignedBy(here.witness.verifier()));
    }
}
