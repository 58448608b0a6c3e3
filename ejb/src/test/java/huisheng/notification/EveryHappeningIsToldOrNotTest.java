package huisheng.notification;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.auditlog.Happening;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Of everything that can happen somebody is told, or it stands in {@code told-to-nobody.properties} with the reason. */
class EveryHappeningIsToldOrNotTest {
    @Test
    void every_happening_has_a_line_in_the_table_or_a_reason_why_nobody_is_told() throws Exception {
        var told = told();
        var untold = untold();
        assertThat(happenings())
                .hasSizeGreaterThan(60)
                .allSatisfy(
                        one -> assertThat(told.contains(one) || untold.containsKey(one.substring("huisheng.".length())))
                                .as(one + " is told to somebody, or stands in told-to-nobody.properties")
                                .isTrue());
    }

    @Test
    void the_list_of_what_is_told_to_nobody_names_only_what_there_is_and_gives_a_reason() throws Exception {
        var all = happenings();
        var told = told();
        untold().forEach((name, reason) -> {
            assertThat(all).contains("huisheng." + name);
            assertThat(told).doesNotContain("huisheng." + name);
            assertThat(reason.toString()).as(name.toString()).isNotBlank();
        });
    }

    private static Set<String> told() {
        var tidings = new Tidings();
        tidings.write();
        return tidings.told().stream().map(Class::getName).collect(Collectors.toSet());
    }

    private static Properties untold() throws IOException {
        var untold = new Properties();
        try (var in = EveryHappeningIsToldOrNotTest.class.getResourceAsStream("told-to-nobody.properties")) {
            untold.load(in);
        }
        return untold;
    }

    private static List<String> happenings() throws IOException, URISyntaxException {
        var classes = Path.of(Happening.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.walk(classes.resolve("huisheng"))) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(EveryHappeningIsToldOrNotTest::isHappening)
                    .toList();
        }
    }

    private static boolean isHappening(String name) {
        try {
            var type = Class.forName(name, false, EveryHappeningIsToldOrNotTest.class.getClassLoader());
            return type.isRecord() && Happening.class.isAssignableFrom(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
