package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each script of the server's configuration has an undo that brings back what was there: seen by undoing all of them from
 * the last to the first and doing them again, with a snapshot of the configuration after every step.
 */
@Tag("commands")
class ServerScriptsIT {
    private static final Pattern TAG = Pattern.compile("(<[\\w-]+)((?:\\s+[\\w:-]+=\"[^\"]*\")+)(\\s*/?>)");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+[\\w:-]+=\"[^\"]*\"");
    private static final Path SCRIPTS =
            Path.of(System.getProperty("it.roles")).getParent().getParent();
    private static final Path SERVER = Path.of(System.getProperty("jboss.home"));

    @TempDir
    private Path base;

    @Test
    void every_script_is_undone_by_its_undo() throws Exception {
        var scripts = scripts(SCRIPTS);
        assertThat(scripts).isNotEmpty().isEqualTo(scripts(SCRIPTS.resolve("undo")));
        copyConfiguration();
        var snapshots = walk(scripts);
        int last = scripts.size();
        for (int done = 0; done <= last; done++)
            assertThat(snapshots.get(last + done))
                    .as("after the first %d of %s", done, scripts)
                    .isEqualTo(snapshots.get(last - done));
        assertThat(snapshots.get(last))
                .as("all undone")
                .doesNotContain("huisheng", "UnionDS", "postgresql", "response-header", "TLSv1.3")
                .contains("application.keystore", "http-invoker");
    }

    /** The configuration as it was delivered, after each undo from the last script on, and after each script again. */
    private List<String> walk(List<String> scripts) throws IOException, InterruptedException {
        var commands = new StringBuilder("embed-server --server-config=standalone.xml\n:take-snapshot\n");
        for (int i = scripts.size() - 1; i >= 0; i--)
            append(commands, SCRIPTS.resolve("undo").resolve(scripts.get(i)));
        for (var script : scripts) append(commands, SCRIPTS.resolve(script));
        var file = Files.writeString(base.resolve("walk.cli"), commands.append("stop-embedded-server\n"));
        var said = Command.finished(
                java.util.Map.of("JAVA_OPTS", "-Djboss.server.base.dir=" + base),
                SERVER.resolve("bin/jboss-cli.sh").toString(),
                "--file=" + file,
                "--no-color-output");
        assertThat(said.exit()).as(said.text()).isZero();
        assertThat(said.text()).doesNotContain("\"failed\"");
        return snapshots();
    }

    private static void append(StringBuilder commands, Path script) throws IOException {
        commands.append(Files.readString(script)).append("\n:take-snapshot\n");
    }

    private List<String> snapshots() throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.list(base.resolve("configuration/standalone_xml_history/snapshot"))) {
            for (var file : files.sorted().toList()) texts.add(withSortedAttributes(Files.readString(file)));
        }
        return texts;
    }

    // The order of attributes in a tag depends on whether the server read it or was told it.
    private static String withSortedAttributes(String xml) {
        return TAG.matcher(xml).replaceAll(tag -> {
            var attributes = ATTRIBUTE
                    .matcher(tag.group(2))
                    .results()
                    .map(MatchResult::group)
                    .sorted();
            return Matcher.quoteReplacement(tag.group(1) + attributes.collect(Collectors.joining()) + tag.group(3));
        });
    }

    private void copyConfiguration() throws IOException {
        var target = Files.createDirectories(base.resolve("configuration"));
        try (var files = Files.list(SERVER.resolve("standalone/configuration"))) {
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.copy(file, target.resolve(file.getFileName()));
        }
    }

    private static List<String> scripts(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".cli"))
                    .sorted()
                    .toList();
        }
    }
}
