package huisheng.ballot.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.Verifier;
import huisheng.kernel.Clock;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed in the middle of casting, with its database in it, or with its database breaking down beside it: every
 * receipt that was given out is in the box, and the chain is whole. {@code -Dkill.rounds=20} for more rounds.
 */
class KilledWhileCastingTest {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);
    private static final int RECEIPTS = 60;

    @TempDir
    private Path folder;

    @Test
    void every_receipt_given_out_is_in_the_box_after_a_kill_and_the_chain_is_whole() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            var url = "jdbc:h2:file:" + folder.resolve("box" + round) + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
            ABox.migrate(url);
            var given = castUntilKilled(url, RECEIPTS + 7 * round);
            // The second time as after an orderly stop of the server that came up again.
            for (int start = 1; start <= 2; start++) assertHolds(url, given, "round " + round + ", start " + start);
        }
    }

    @Test
    void every_receipt_given_out_is_in_the_box_after_postgresql_broke_down_too() throws Exception {
        var programs = APostgresql.programs();
        assumeTrue(programs.isPresent(), "There is no PostgreSQL on this machine: apt-get install postgresql");
        try (var server = new APostgresql(programs.get())) {
            for (int round = 1; round <= ROUNDS; round++) {
                var url = server.database("box" + round);
                ABox.migrate(url);
                var given = castUntilKilled(url, RECEIPTS + 7 * round);
                for (int start = 1; start <= 2; start++) {
                    server.breakDown();
                    assertHolds(url, given, "round " + round + ", start " + start);
                }
            }
        }
    }

    private void assertHolds(String url, List<String> given, String when) throws Exception {
        var database = CastingUnderLoad.database(url);
        try {
            var box = new Box(database, new Clock(), poll -> {});
            var uuid = given.get(0);
            var lost = given.stream()
                    .skip(1)
                    .filter(tracker -> box.find(uuid, tracker).isEmpty())
                    .toList();
            assertThat(lost).as(when + " of " + given.size()).isEmpty();
            assertWhole(box, uuid);
        } finally {
            if (database instanceof JdbcConnectionPool pool) pool.dispose();
        }
    }

    private List<String> castUntilKilled(String url, int receipts) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), CastingUnderLoad.class.getName(), url)
                .redirectError(ProcessBuilder.Redirect.to(folder.resolve("said").toFile()))
                .start();
        var given = new ArrayList<String>();
        try (var lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                // the last line may have been cut off by the kill
                if (given.isEmpty() || line.length() == 43) given.add(line);
                if (given.size() == receipts) process.toHandle().destroyForcibly();
            }
        }
        int ended = process.waitFor();
        assertThat(ended)
                .as("killed, not ended: " + Files.readString(folder.resolve("said")))
                .isEqualTo(137);
        assertThat(given).hasSizeGreaterThanOrEqualTo(receipts);
        return given;
    }

    private void assertWhole(Box box, String uuid) throws Exception {
        var file = folder.resolve("record.bel");
        try (var out = Files.newOutputStream(file)) {
            box.export(uuid, out);
        }
        var report = new Verifier(Mode.STRICT, (check, done, of) -> {}).verify(file);
        assertThat(report.isSound()).as(report.verdict().findings().toString()).isTrue();
        assertThat(report.summary().lastEvent()).isEqualTo(box.stage(uuid).head());
    }
}
