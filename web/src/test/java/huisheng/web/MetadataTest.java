package huisheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a page takes from its address stands where Faces looks for it: anywhere else it warns (JSF1103) or passes it by. */
class MetadataTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern PLACED = Pattern.compile(
            "<ui:define name=\"metadata\">\\s*<f:metadata>(?:(?!</?f:metadata).)*</f:metadata>\\s*" + "</ui:define>",
            Pattern.DOTALL);
    private static final Pattern ANY = Pattern.compile("<f:(?:metadata|viewParam|viewAction)\\b");

    @Test
    void the_metadata_of_a_page_stands_in_the_layouts_own_place() throws IOException {
        for (var page : pages()) {
            var outside = PLACED.matcher(Files.readString(page)).replaceAll("");
            assertThat(ANY.matcher(outside).find()).as(page.toString()).isFalse();
        }
    }

    @Test
    void there_are_pages_with_metadata() throws IOException {
        var placed = 0;
        for (var page : pages()) if (PLACED.matcher(Files.readString(page)).find()) placed++;
        assertThat(placed).isGreaterThan(10);
    }

    private static List<Path> pages() throws IOException {
        try (var found = Files.walk(PAGES)) {
            return found.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
