package huisheng.web.booth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that check receipts and votes, in one file each. */
class OneFileTest {
    private static final Path BOOTH = Path.of("src/main/webapp/booth");
    private static final Path CRYPTO = Path.of("../ballots-crypto/src/main/js");
    private static final Path CSS = Path.of("src/main/webapp/resources/css");
    private static final Pattern BLOCK =
            Pattern.compile("<script type=\"text/plain\" data-module=\"([^\"]+)\">(.*?)</script>", Pattern.DOTALL);

    private static String source(String place) {
        if (place.equals(FactWords.PLACE)) return FactWords.module();
        var file = place.startsWith("crypto/")
                ? CRYPTO.resolve(place.substring(7))
                : place.startsWith("css/") ? CSS.resolve(place.substring(4)) : BOOTH.resolve(place);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String RECEIPT = OneFile.of("receipt.html", OneFileTest::source);
    private static final String VOTE = OneFile.of("verify.html", OneFileTest::source);

    @Test
    void each_module_stands_in_it_byte_for_byte_behind_those_that_it_needs() {
        assertThat(modulesOf(RECEIPT))
                .containsKeys("receipt.js", "receipt-check.js", "facts.js", "crypto/log.js", "crypto/hash.js");
        assertThat(modulesOf(VOTE)).containsKeys("verify.js", "crypto/acts.js", "crypto/verifier.js");
    }

    @Test
    void the_module_that_a_page_begins_with_stands_last() {
        assertThat(new ArrayList<>(modulesOf(RECEIPT).keySet())).endsWith("receipt.js");
        assertThat(new ArrayList<>(modulesOf(VOTE).keySet())).endsWith("verify.js");
    }

    private static LinkedHashMap<String, String> modulesOf(String page) {
        var seen = new LinkedHashMap<String, String>();
        var blocks = BLOCK.matcher(page);
        while (blocks.find()) {
            var place = blocks.group(1);
            assertThat(blocks.group(2)).as(place).isEqualTo(source(place));
            var imports = Pattern.compile("from \"(\\.[^\"]+)\"").matcher(blocks.group(2));
            while (imports.find())
                assertThat(seen)
                        .containsKey(java.net
                                .URI
                                .create(place)
                                .resolve(imports.group(1))
                                .toString());
            seen.put(place, blocks.group(2));
        }
        return seen;
    }

    @ParameterizedTest
    @ValueSource(strings = {"receipt.html", "verify.html"})
    void it_needs_no_other_file_and_connects_to_nowhere(String name) {
        var page = OneFile.of(name, OneFileTest::source);
        assertThat(page).doesNotContain("<link rel=\"stylesheet\"", "src=\"");
        assertThat(page)
                .containsPattern(
                        "Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-[^']+' blob:;");
        assertThat(page).doesNotContain("unsafe-inline").doesNotContain("connect-src");
    }

    @Test
    void a_module_that_would_end_its_block_and_a_circle_are_refused() {
        var html = "<script type=\"module\" src=\"a.js\"></script>\n  </body>";
        var ending = Map.of("p", html, "a.js", "const x = \"</script>\";", "alone.js", "");
        assertThatThrownBy(() -> OneFile.of("p", ending::get)).hasMessageContaining("a.js");
        var circle = Map.of("p", html, "a.js", "from \"./b.js\"", "b.js", "from \"./a.js\"", "alone.js", "");
        assertThatThrownBy(() -> OneFile.of("p", circle::get)).hasMessageContaining("needs itself");
    }
}
