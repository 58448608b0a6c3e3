package huisheng.ballots.record;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.wire.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecksumsTest {
    private static final Path OUTPUTS = Path.of("vectors", "record", "outputs");

    @Test
    void every_good_record_has_the_checksums_that_the_stock_tool_lists() throws Exception {
        List<Path> elections;
        try (Stream<Path> all = Files.list(OUTPUTS)) {
            elections = all.filter(e -> Files.exists(e.resolve("checksums.json")))
                    .filter(e -> !e.getFileName().toString().startsWith("x1-")) // of an older format
                    .toList();
        }
        assertThat(elections).hasSizeGreaterThan(14);
        for (Path election : elections) {
            String name = election.getFileName().toString();
            Path record = OUTPUTS.resolveSibling("good").resolve(name + ".bel");
            String expected = Json.parse(Files.readString(election.resolve("checksums.json")))
                    .text();
            try (ElectionRecord open = ElectionRecord.open(record)) {
                assertThat(Checksums.of(open).text()).as(name).isEqualTo(expected);
            }
        }
    }
}
