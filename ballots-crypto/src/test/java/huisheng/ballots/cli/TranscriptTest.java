package huisheng.ballots.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A whole election of each kind by the command line alone, from key ceremony to verified result. */
class TranscriptTest {
    static Stream<Path> transcripts() throws Exception {
        return Files.list(Path.of("src/test/transcripts"))
                .filter(file -> file.toString().endsWith(".txt"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void the_transcript_plays_as_written(Path file, @TempDir Path folder) throws Exception {
        int commands = new Transcript(folder, Files.readAllLines(file)).play();
        assertThat(commands).isGreaterThan(10);
    }
}
