package huisheng.ballots.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten lines of the README are run as they stand, each command in a process of its own. */
class ReadmeTest {
    @TempDir
    private Path folder;

    @Test
    void the_ten_lines_of_the_readme_hold_an_election() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf("```sh\n") + 6;
        String script = readme.substring(from, readme.indexOf("```", from));
        assertThat(script.lines().count()).isEqualTo(10);
        Path program = folder.resolve("ballots");
        Files.writeString(
                program,
                "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' -XX:TieredStopAtLevel=1 -cp '"
                        + classPath() + "' huisheng.ballots.cli.Main \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Path log = folder.resolve("log");
        Process shell = new ProcessBuilder("bash", "-e", "-u", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(shell.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String output = Files.readString(log);
        assertThat(shell.exitValue()).as(output).isZero();
        List<String> lines = output.lines().toList();
        assertThat(lines).contains("{\"result\":[[2,0]]}");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("sound");
    }

    private static String classPath() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .distinct()
                .collect(Collectors.joining(
                        File.pathSeparator, Path.of("target/classes").toAbsolutePath() + File.pathSeparator, ""));
    }
}
