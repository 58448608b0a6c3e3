package huisheng.ballots.log;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Openings of facts are read as in the vectors, and open the leaves of the vectors. */
class OpeningALeafTest {
    @Test
    void openings_hold_or_are_refused_as_in_the_vectors() throws Exception {
        int refused = 0;
        var cases = new LogVectors(Files.readString(Path.of("vectors/leaf.json"))).group("openings");
        for (Json one : cases) {
            byte[] opening = bytes(one, "opening");
            boolean holds = LogVectors.at(one, "result").asText().equals("valid");
            try {
                var leaf = LeafOpening.decode(opening).leaf().encode();
                assertThat(holds).as(one.toString()).isTrue();
                assertThat(leaf).isEqualTo(bytes(one, "leaf"));
                assertThat(Leaf.decode(leaf).encode()).isEqualTo(leaf);
            } catch (MalformedEncoding e) {
                assertThat(holds).as(one + " " + e.getMessage()).isFalse();
                refused++;
            }
        }
        assertThat(refused * 2).isGreaterThanOrEqualTo(cases.size());
    }

    private static byte[] bytes(Json one, String name) throws MalformedEncoding {
        return Base64.getDecoder().decode(LogVectors.at(one, name).asText());
    }
}
