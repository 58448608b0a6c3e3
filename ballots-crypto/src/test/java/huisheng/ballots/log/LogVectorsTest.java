package huisheng.ballots.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** vectors/log.json, and fresh ones where Go is installed: both made and judged by Go's own implementation. */
class LogVectorsTest {
    private static LogVectors vectors() throws Exception {
        return new LogVectors(Files.readString(Path.of("vectors", "log.json")));
    }

    private static void halfInvalid(LogVectors.Met met) {
        assertThat(met.valid()).isPositive();
        assertThat(met.invalid()).isGreaterThanOrEqualTo(met.valid());
    }

    @Test
    void roots_are_those_of_the_vectors() throws Exception {
        assertThat(vectors().roots()).isGreaterThan(15);
    }

    @Test
    void attack_B5_inclusion_proofs_hold_or_fail_as_in_the_vectors() throws Exception {
        halfInvalid(vectors().inclusion());
    }

    @Test
    void attack_B5_consistency_proofs_hold_or_fail_as_in_the_vectors() throws Exception {
        halfInvalid(vectors().consistency());
    }

    @Test
    void tiles_are_those_of_the_vectors() throws Exception {
        assertThat(vectors().tiles()).isGreaterThan(5);
    }

    @Test
    void paths_of_tiles_have_one_spelling() throws Exception {
        assertThat(vectors().tilePaths().invalid()).isGreaterThan(10);
    }

    @Test
    void notes_are_read_and_verified_as_in_the_vectors() throws Exception {
        halfInvalid(vectors().notes());
    }

    @Test
    void keys_are_read_as_in_the_vectors() throws Exception {
        halfInvalid(vectors().keys());
    }

    @Test
    void checkpoints_are_read_as_in_the_vectors() throws Exception {
        halfInvalid(vectors().checkpoints());
    }

    @Test
    void policies_are_read_as_in_the_vectors() throws Exception {
        halfInvalid(vectors().policies());
    }

    @Test
    void attack_B6_receipts_hold_or_fail_as_in_the_vectors_with_the_number_of_the_check() throws Exception {
        halfInvalid(vectors().receipts());
        assertThat(vectors().flags()).containsKeys("SplitView", "RogueLog", "SameWitnessTwice", "EntryNotThere");
    }

    @Test
    void go_makes_and_judges_fresh_vectors_as_we_do() throws Exception {
        assumeTrue(
                runs("go", "version") && Files.isDirectory(Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb")),
                "skipped: needs Go and its sumdb packages (Debian: golang-go, golang-golang-x-mod-dev)");
        LogVectors fresh = new LogVectors(go(new SecureRandom().nextInt(Integer.MAX_VALUE)));
        fresh.roots();
        halfInvalid(fresh.inclusion());
        halfInvalid(fresh.consistency());
        fresh.tiles();
        fresh.tilePaths();
        fresh.notes();
        fresh.keys();
        fresh.receipts();
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String go(int seed) throws Exception {
        List<String> command = List.of("go", "run", "main.go", Integer.toString(seed));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of("src", "test", "go", "logvectors").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", "/usr/share/gocode");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("go run, seed %d", seed).isZero();
        return output;
    }
}
