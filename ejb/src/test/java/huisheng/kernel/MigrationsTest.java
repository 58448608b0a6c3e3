package huisheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be seen of the migrations without a database. */
class MigrationsTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "db", "migration");
    private static final Pattern MADE =
            Pattern.compile("(?i)\\bcreate\\s+(?:unique\\s+)?(?:table|index|sequence)\\s+([a-z_0-9.]+)");
    private static final Pattern NUMBER = Pattern.compile("V(\\d{4})__[a-z]+\\.sql");

    @Test
    void no_name_is_made_twice() throws IOException {
        var names = new ArrayList<String>();
        for (var file : files()) {
            var made = MADE.matcher(Files.readString(FOLDER.resolve(file)));
            while (made.find()) names.add(made.group(1));
        }
        assertThat(names).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void every_file_has_a_number_of_its_own() throws IOException {
        var numbers = new ArrayList<String>();
        for (var file : files()) {
            var named = NUMBER.matcher(file);
            assertThat(named.matches()).as(file).isTrue();
            numbers.add(named.group(1));
        }
        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
    }

    private static List<String> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
