package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is delivered carries no hour of its build: whoever builds the same source gets the same bytes. */
@Tag("commands")
class ArchivesIT {
    private static final OffsetDateTime STAMP = OffsetDateTime.parse(System.getProperty("it.timestamp"));

    /** Made here; what others made and is only packed keeps its own times. */
    private static final Set<String> OURS = Set.of(
            "ballots-crypto.jar", "ballots.jar", "ejb-health.jar", "ejb.jar", "huisheng.ear", "sso.war", "web.war");

    private final Set<String> seen = new TreeSet<>();
    private final List<String> strange = new ArrayList<>();

    @Test
    void no_archive_tells_when_it_was_built() throws Exception {
        var top = Path.of(System.getProperty("it.top"));
        look("huisheng.ear", Path.of(System.getProperty("it.ear")));
        look("sso.war", top.resolve("sso/target/sso.war"));
        look("ballots.jar", top.resolve("ballots-crypto/target/ballots.jar"));
        assertThat(seen).isEqualTo(OURS);
        assertThat(strange).isEmpty();
    }

    private void look(String name, Path archive) throws IOException {
        try (var bytes = Files.newInputStream(archive)) {
            look(name, bytes);
        }
    }

    private void look(String archive, InputStream bytes) throws IOException {
        seen.add(archive);
        var entries = new ZipInputStream(bytes);
        for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (isOurs(archive, entry) && !bearsTheStamp(entry))
                strange.add(archive + " " + entry.getName() + " " + entry.getTimeLocal());
            var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            if (OURS.contains(name)) look(name, entries);
        }
    }

    /** As a moment, or in the archive's own form, which knows no zone. */
    private static boolean bearsTheStamp(ZipEntry entry) {
        return entry.getTimeLocal().equals(STAMP.toLocalDateTime())
                || entry.getLastModifiedTime().toInstant().equals(STAMP.toInstant());
    }

    /** The command line has its libraries unpacked beside it. */
    private static boolean isOurs(String archive, ZipEntry entry) {
        return !archive.equals("ballots.jar")
                || entry.getName().startsWith("huisheng/")
                || entry.getName().equals("META-INF/MANIFEST.MF");
    }
}
