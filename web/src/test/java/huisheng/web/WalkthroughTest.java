package huisheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/votes-walkthrough.md} names buttons, pages and pictures as they are. */
class WalkthroughTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Path WORDS = Path.of("src/main/resources/huisheng/web");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final List<String> BUNDLES = List.of("poll", "trustee", "count", "box", "record");
    private static final List<String> BOOTH = List.of("vote-words.js", "verify-words.js");

    private static final Pattern BUTTON = Pattern.compile("\\*\\*([A-Z][^*]*)\\*\\* \\(([^)]*)\\)");
    private static final Pattern PICTURE = Pattern.compile("]\\((images/[^)]+)\\)");
    private static final Pattern PAGE = Pattern.compile("`/((?:ballot|booth)/[\\w-]+\\.x?html)[^`]*`");
    private static final Pattern SAID = Pattern.compile("(?m)^\\s+(\\w+): \"([^\"]*)\",?$");

    @Test
    void its_buttons_are_called_so_on_the_pages_in_both_languages() {
        var known = known();
        var named = BUTTON.matcher(text()).results().toList();
        assertThat(named).hasSizeGreaterThan(30);
        for (var one : named) assertThat(known).contains(one.group(1) + " / " + one.group(2));
    }

    @Test
    void its_pictures_and_pages_are_there() {
        var pictures =
                PICTURE.matcher(text()).results().map(one -> one.group(1)).toList();
        assertThat(pictures)
                .hasSizeBetween(8, 10)
                .allSatisfy(one -> assertThat(DOCS.resolve(one)).isNotEmptyFile());
        var pages = PAGE.matcher(text()).results().map(one -> one.group(1)).toList();
        assertThat(pages)
                .hasSizeGreaterThan(3)
                .allSatisfy(one -> assertThat(PAGES.resolve(one)).isRegularFile());
    }

    /** Of all words on these pages: English, a stroke, Chinese. */
    private static Set<String> known() {
        var known = new HashSet<String>();
        for (var bundle : BUNDLES) {
            var zh = bundle(bundle, "zh");
            var en = bundle(bundle, "en");
            for (var key : en.stringPropertyNames()) known.add(en.getProperty(key) + " / " + zh.getProperty(key));
        }
        for (var file : BOOTH) {
            var languages = read(PAGES.resolve("booth").resolve(file)).split("\n {2}en: \\{");
            var zh = said(languages[0]);
            var en = said(languages[1]);
            for (var key : en.stringPropertyNames()) known.add(en.getProperty(key) + " / " + zh.getProperty(key));
        }
        return known;
    }

    private static Properties said(String part) {
        var said = new Properties();
        SAID.matcher(part).results().forEach(one -> said.setProperty(one.group(1), one.group(2)));
        return said;
    }

    private static Properties bundle(String name, String language) {
        try {
            var words = new Properties();
            words.load(new StringReader(read(WORDS.resolve(name).resolve("messages_" + language + ".properties"))));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text() {
        return read(DOCS.resolve("votes-walkthrough.md"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
