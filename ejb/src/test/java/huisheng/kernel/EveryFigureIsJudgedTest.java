package huisheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whatever counts rows, or leaves a counter as figures, passes through {@link SmallCounts}, or stands in {@code figures.properties}
 * with the reason why it tells nothing of few persons. A new figure without either is red.
 */
class EveryFigureIsJudgedTest {
    private static final Path SOURCES = Path.of("src/main/java");
    /** A query that counts. */
    private static final Pattern COUNTS = Pattern.compile("\"[^\"\\n]*\\bcount\\(");
    /** A record that is called a figure or a count. */
    private static final Pattern FIGURES = Pattern.compile("record \\w*(Figures|Count|Counts|Overview)\\b");

    @Test
    void every_figure_is_judged() throws Exception {
        var reasons = reasons();
        assertThat(figures())
                .hasSizeGreaterThan(15)
                .allSatisfy(file -> assertThat(reasons.containsKey(file))
                        .as(
                                file
                                        + " counts: send it through SmallCounts and say so in figures.properties, or say why not")
                        .isTrue());
    }

    @Test
    void the_list_of_figures_names_only_what_counts_and_gives_a_reason() throws Exception {
        var figures = figures();
        reasons().forEach((file, reason) -> {
            assertThat(figures).contains(file.toString());
            assertThat(reason.toString()).as(file.toString()).isNotBlank();
        });
    }

    @Test
    void what_is_said_to_pass_through_the_one_place_does() throws Exception {
        var passing = reasons().entrySet().stream()
                .filter(one -> one.getValue().toString().startsWith("through "))
                .toList();
        assertThat(passing).hasSizeGreaterThan(5);
        for (var one : passing) {
            var by = one.getValue().toString().substring("through ".length()).split("[:. ]")[0];
            assertThat(sources(by)).as(one.toString()).anyMatch(text -> text.contains("SmallCounts."));
        }
    }

    private static Set<String> figures() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(EveryFigureIsJudgedTest::counts)
                    .map(file -> SOURCES.resolve("huisheng")
                            .relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .replace('/', '.')
                            .replaceAll("\\.java$", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean counts(Path file) {
        var text = read(file);
        return COUNTS.matcher(text).find() || FIGURES.matcher(text).find();
    }

    private static List<String> sources(String name) throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.getFileName().toString().equals(name + ".java"))
                    .map(EveryFigureIsJudgedTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Properties reasons() throws IOException {
        var reasons = new Properties();
        try (var in = EveryFigureIsJudgedTest.class.getResourceAsStream("figures.properties")) {
            reasons.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return reasons;
    }
}
