package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was erased lies in dead pages of the file of the database; no backup carries them, and no restored one forgets the list. */
@Tag("commands")
class ForgettingBackupIT {
    private static final String PLANTED = "PLANTEDTEXT";
    private static final String FILL = """
            create table a (id int primary key, t text);
            insert into a select "X", 'PLANTEDTEXT' || "X" from system_range(1, 500); checkpoint sync;
            delete from a; checkpoint sync;
            insert into a select "X", 'other' || "X" from system_range(1, 100); checkpoint sync;
            create table "flyway_schema_history" (id int);
            shutdown immediately""";

    @TempDir
    private Path folder;

    @Test
    void a_backup_holds_nothing_that_was_erased_and_all_that_was_not() throws Exception {
        fill("data");
        assertThat(bytes(folder.resolve("data/huisheng.mv.db")))
                .as("the file itself still does")
                .contains(PLANTED);
        said("./run", "backup", path("copy.zip"), "--data", path("data"));
        assertThat(entry("copy.zip", "huisheng.mv.db")).doesNotContain(PLANTED).contains("other");
    }

    @Test
    void a_restored_copy_knows_what_was_erased_after_it_was_made() throws Exception {
        fill("data");
        Files.writeString(folder.resolve("data/erasures.list"), "suggestion 1 2026-01-01T00:00:00Z\n");
        said("./run", "backup", path("copy.zip"), "--data", path("data"));
        assertThat(entry("copy.zip", "erasures.list")).contains("suggestion 1");
        Files.writeString(folder.resolve("data/erasures.list"), "grievance 2 2026-01-02T00:00:00Z\n");
        said("./run", "restore", path("copy.zip"), "--force", "--data", path("data"));
        assertThat(folder.resolve("data/erasures.list"))
                .hasContent("grievance 2 2026-01-02T00:00:00Z\nsuggestion 1 2026-01-01T00:00:00Z\n");
    }

    private void fill(String data) throws Exception {
        Files.createDirectories(folder.resolve(data));
        var script =
                "top=$PWD; java=java; . tools/ground.sh; . tools/keep.sh; h2_url=${h2_url%;IFEXISTS=TRUE}; h2_sql '"
                        + path(data) + "' \"$FILL\"";
        Command.finished(java.util.Map.of("FILL", FILL), "bash", "-c", script);
    }

    private static void said(String... command) throws Exception {
        var said = Command.finished(command);
        assertThat(said.exit()).as(said.text()).isZero();
    }

    private String entry(String zip, String name) throws Exception {
        try (var file = new ZipFile(folder.resolve(zip).toFile());
                var in = file.getInputStream(file.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String bytes(Path file) throws Exception {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
