package huisheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import huisheng.kernel.Refused;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each language says everything, nothing is said in vain, and no page asks for words that are not there. */
class BundlesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/huisheng/web");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path BEANS = Path.of("src/main/java");
    private static final List<String> LANGUAGES = List.of("zh", "en");

    /** {@code suggestionWords[...]}, up to the bracket that closes it. */
    private static final Pattern ASKED = Pattern.compile("\\b(\\w+)Words\\[([^\\]]*)]");

    /** A literal of EL that is not the right side of a comparison. */
    private static final Pattern LITERAL = Pattern.compile("(?<!\\beq )(?<!\\bne )'([^']+)'(\\.concat\\()?");

    /** A string of Java; a character comes first, so that a quotation mark among them begins no string. */
    private static final Pattern STRING = Pattern.compile("'(?:[^'\\\\]|\\\\.)'|\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[^}]*}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Said in the language that it leads to. */
    private static final Set<String> NOT_CHINESE = Set.of("frame.otherLanguage");

    @Test
    void both_languages_have_the_same_keys() {
        each((bundle, zh, en) -> assertThat(zh.keySet()).as(bundle).isEqualTo(en.keySet()));
    }

    @Test
    void no_key_is_written_twice() {
        for (var file : files(BUNDLES, ".properties")) {
            var keys = read(file)
                    .lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void no_words_are_empty_and_chinese_words_are_chinese() {
        each((bundle, zh, en) -> {
            zh.forEach((key, words) -> {
                if (!NOT_CHINESE.contains(key))
                    assertThat(words).as(bundle + " " + key).containsPattern(CHINESE);
            });
            en.forEach((key, words) -> {
                if (!NOT_CHINESE.contains(key))
                    assertThat(words).as(bundle + " " + key).isNotBlank().doesNotContainPattern(CHINESE);
            });
        });
    }

    @Test
    void both_languages_fill_the_same_placeholders() {
        each((bundle, zh, en) -> zh.forEach((key, words) -> assertThat(placeholders(words))
                .as(bundle + " " + key)
                .isEqualTo(placeholders(en.getOrDefault(key, "")))));
    }

    @Test
    void every_reason_to_refuse_has_words() {
        for (var reason : reasons()) {
            var home = reason.getClass().getPackageName();
            var feature = home.substring(home.lastIndexOf('.') + 1);
            for (var language : LANGUAGES)
                assertThat(words(feature, language)).as(language).containsKey(reason.key());
        }
    }

    @Test
    void every_key_that_a_page_asks_for_exists() {
        for (var asked : asked()) {
            assertThat(keys(asked.feature()))
                    .as(asked.page() + " asks " + asked.feature())
                    .anyMatch(asked::means);
        }
    }

    @Test
    void every_constant_that_a_page_may_show_has_words() {
        for (var asked : asked()) {
            if (!asked.prefix()) continue;
            var name = asked.key().substring(0, asked.key().length() - 1);
            for (var constant : constants(name))
                assertThat(keys(asked.feature())).as(asked.page().toString()).contains(asked.key() + constant);
        }
    }

    @Test
    void no_words_are_kept_that_nobody_says() {
        var asked = asked();
        var literals = literalsOfBeans();
        var reasons = reasons().stream().map(Refused.Reason::key).collect(Collectors.toSet());
        var vain = new ArrayList<String>();
        for (var feature : features()) {
            for (var key : keys(feature)) {
                boolean said = reasons.contains(key)
                        || isConstant(key)
                        || asked.stream().anyMatch(a -> a.feature().equals(feature) && a.means(key))
                        || literals.stream()
                                .anyMatch(literal ->
                                        key.equals(literal) || literal.endsWith(".") && key.startsWith(literal));
                if (!said) vain.add(feature + " " + key);
            }
        }
        assertThat(vain).isEmpty();
    }

    @Test
    void faces_config_lists_every_bundle_under_the_name_of_its_feature() {
        var config = read(PAGES.resolve("WEB-INF/faces-config.xml")).replaceAll("\\s+", "");
        for (var feature : features()) {
            assertThat(config)
                    .contains("<base-name>huisheng.web." + feature + ".messages</base-name><var>" + feature
                            + "Words</var>");
        }
    }

    private interface Pair {
        void look(String bundle, Map<String, String> zh, Map<String, String> en);
    }

    private static void each(Pair pair) {
        var bundles = files(BUNDLES, "_zh.properties");
        assertThat(bundles).isNotEmpty();
        assertThat(files(BUNDLES, "_en.properties")).hasSameSizeAs(bundles);
        for (var zh : bundles) {
            var en = Path.of(zh.toString().replace("_zh.properties", "_en.properties"));
            pair.look(BUNDLES.relativize(zh).toString(), load(zh), load(en));
        }
    }

    /** A key, or with {@code prefix} the beginning of one, that a page asks of a feature. */
    private record Asked(Path page, String feature, String key, boolean prefix) {
        boolean means(String known) {
            return prefix ? known.startsWith(key) : known.equals(key);
        }
    }

    private static List<Asked> asked() {
        var asked = new ArrayList<Asked>();
        for (var page : files(PAGES, ".xhtml")) {
            var found = ASKED.matcher(read(page)).results().toList();
            for (var use : found) asked.addAll(asked(page, use));
        }
        assertThat(asked).isNotEmpty();
        return asked;
    }

    private static List<Asked> asked(Path page, MatchResult use) {
        return LITERAL.matcher(use.group(2))
                .results()
                .filter(literal -> !insideConcat(use.group(2), literal))
                .map(literal -> new Asked(page, use.group(1), literal.group(1), literal.group(2) != null))
                .toList();
    }

    // 'problem.'.concat(kind).concat('.title'): the second literal is an ending, not a key.
    private static boolean insideConcat(String expression, MatchResult literal) {
        return expression.substring(0, literal.start()).endsWith(".concat(");
    }

    // The words of an enum are kept complete, whether a page shows all of it today or not.
    private static boolean isConstant(String key) {
        int dot = key.indexOf('.');
        return dot > 0 && constants(key.substring(0, dot)).contains(key.substring(dot + 1));
    }

    private static List<String> constants(String simpleName) {
        return own().stream()
                .filter(one -> one.getSimpleName().equals(simpleName))
                .map(JavaClass::reflect)
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static List<Refused.Reason> reasons() {
        var reasons = own().stream()
                .filter(one -> one.isEnum() && one.isAssignableTo(Refused.Reason.class))
                .flatMap(one -> Arrays.stream(one.reflect().getEnumConstants()))
                .map(Refused.Reason.class::cast)
                .toList();
        assertThat(reasons).isNotEmpty();
        return reasons;
    }

    private static Iterable<JavaClass> ownClasses;

    private static List<JavaClass> own() {
        if (ownClasses == null)
            ownClasses = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("huisheng");
        var classes = new ArrayList<JavaClass>();
        ownClasses.forEach(classes::add);
        return classes;
    }

    private static Set<String> literalsOfBeans() {
        var literals = new HashSet<String>();
        for (var source : files(BEANS, ".java")) {
            STRING.matcher(read(source))
                    .results()
                    .map(found -> found.group(1))
                    .filter(Objects::nonNull)
                    .forEach(literals::add);
        }
        return literals;
    }

    private static Set<String> features() {
        return files(BUNDLES, "messages_zh.properties").stream()
                .map(file -> file.getParent().getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String feature) {
        return words(feature, "zh").keySet();
    }

    private static Map<String, String> words(String feature, String language) {
        var file = BUNDLES.resolve(feature).resolve("messages_" + language + ".properties");
        return Files.exists(file) ? load(file) : Map.of();
    }

    private static Set<String> placeholders(String words) {
        return PLACEHOLDER.matcher(words).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Map<String, String> load(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
