package huisheng.ballot.box;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.record.EventType;
import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.Progress;
import huisheng.ballots.verifier.Verifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The record that is kept for {@code ballots-crypto/interop} was written by a server and found sound by a program that is not ours; what the
 * box writes today has its form.
 */
class FormOfTheRecordTest {
    private static final Path KEPT = Path.of("..", "ballots-crypto", "src", "interop", "server");
    private static final int BLOCK = 512;
    private static final Pattern KEY = Pattern.compile("\"(\\w+)\":");

    @TempDir
    private Path folder;

    @Test
    void the_kept_record_is_whole_and_sound() throws Exception {
        var report = new Verifier(Mode.STRICT, Progress.NONE).verify(kept());
        assertThat(report.isSound()).as(report.verdict().toString()).isTrue();
        assertThat(report.summary().counted()).isEqualTo(12);
        assertThat(report.summary().ballots()).isEqualTo(13);
    }

    @Test
    void what_the_box_writes_has_the_form_of_the_kept_record() throws Exception {
        var election = AnElection.of(5, 3, ABox.NOON.plus(Duration.ofHours(1)));
        var box = new ABox().box;
        box.install(election.poll);
        for (int voter = 0; voter < 4; voter++)
            box.cast(election.uuid(), election.seal(voter, 2).bytes(), AnElection.paper());
        box.close(election.uuid());
        var file = folder.resolve("now.bel");
        try (var out = Files.newOutputStream(file)) {
            box.export(election.uuid(), out);
        }
        assertThat(box.stage(election.uuid()).last()).isEqualTo(EventType.END_BALLOTS);
        var now = forms(file);
        assertThat(now).hasSizeGreaterThan(5);
        // How many keep the key is a matter of the election: here it is one, there are three.
        now.removeIf(form -> form.contains("pok"));
        assertThat(forms(kept())).containsAll(now);
    }

    private static Path kept() throws Exception {
        try (var files = Files.list(KEPT)) {
            return files.filter(file -> file.toString().endsWith(".bel"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** For each kind of entry: the end of its name, all of its head but name, size, time and sum, and the keys in it. */
    private static TreeSet<String> forms(Path file) throws Exception {
        var bytes = Files.readAllBytes(file);
        var forms = new TreeSet<String>();
        for (int at = 0; at + BLOCK <= bytes.length && bytes[at] != 0; ) {
            var name = text(bytes, at, 100);
            int size = Integer.parseInt(text(bytes, at + 124, 11).trim(), 8);
            var head = text(bytes, at + 100, 24) + text(bytes, at + 156, BLOCK - 156);
            var content = new String(bytes, at + BLOCK, size, StandardCharsets.UTF_8);
            var keys = new TreeSet<>(KEY.matcher(content)
                    .results()
                    .map((MatchResult one) -> one.group(1))
                    .toList());
            forms.add(name.replaceFirst("^[0-9a-f]{64}", "HASH") + " " + head.replaceAll("\\s", "") + " " + keys);
            at += BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
        }
        return forms;
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(Arrays.copyOfRange(bytes, from, from + length), StandardCharsets.US_ASCII).replace("\0", "");
    }
}
