package huisheng.ballots.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** Plays commands from a text and compares their output (src/test/transcripts/README.md). */
final class Transcript {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern CAPTURE = Pattern.compile("([A-Z]+) = (.*)");

    private final Path folder;
    private final List<String> lines;
    private final Map<String, String> captured = new HashMap<>();
    private int at;
    private int commands;

    Transcript(Path folder, List<String> lines) {
        this.folder = folder;
        this.lines = lines;
    }

    /** Plays everything and says how many commands there were. */
    int play() throws Exception {
        while (at < lines.size()) {
            String line = lines.get(at++);
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("> ")) file(line.substring(2));
            else if (line.startsWith("$ copy ")) copy(line.substring(7).split(" "));
            else if (line.startsWith("$ ")) command(line.substring(2));
            else throw new AssertionError("line " + at + " is nothing: " + line);
        }
        return commands;
    }

    private void file(String name) throws Exception {
        StringBuilder content = new StringBuilder();
        while (at < lines.size() && lines.get(at).startsWith("    ")) {
            content.append(lines.get(at++).substring(4)).append('\n');
        }
        Files.writeString(folder.resolve(name), content);
    }

    private void copy(String[] names) throws Exception {
        Files.copy(folder.resolve(names[0]), folder.resolve(names[1]));
    }

    private void command(String text) {
        int line = at;
        Matcher capture = CAPTURE.matcher(text);
        boolean captures = capture.matches();
        List<String> words = words(captures ? capture.group(2) : text);
        assertThat(words.remove(0)).isEqualTo("ballots");
        StringWriter output = new StringWriter();
        CommandLine ballots = Main.commandLine();
        ballots.setOut(new PrintWriter(output, true));
        ballots.setErr(new PrintWriter(output, true));
        int code = ballots.execute(words.toArray(String[]::new));
        commands++;
        int expected = 0;
        while (at < lines.size()
                && !lines.get(at).startsWith("$ ")
                && !lines.get(at).startsWith("> ")) {
            String wanted = lines.get(at++);
            if (wanted.startsWith("? ")) expected = Integer.parseInt(wanted.substring(2));
            else if (!wanted.isBlank() && !wanted.startsWith("#")) contains(line, text, output.toString(), wanted);
        }
        assertThat(code).as("line %d: %s%n%s", line, text, output).isEqualTo(expected);
        assertThat(output.toString()).as("line %d: %s", line, text).doesNotContain("\tat ", "Exception");
        if (captures)
            captured.put(capture.group(1), output.toString().lines().findFirst().orElseThrow());
    }

    private static void contains(int line, String command, String output, String wanted) {
        String pattern = Pattern.quote(wanted).replace("…", "\\E.+\\Q");
        boolean there = output.lines().anyMatch(one -> one.matches(pattern));
        assertThat(there)
                .as("line %d: %s%nwanted: %s%ngot: %s", line, command, wanted, output)
                .isTrue();
    }

    /** Words of a command; file names are looked up in the folder. */
    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        String before = "";
        while (matcher.find()) {
            String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            for (Map.Entry<String, String> one : captured.entrySet()) {
                word = word.replace("{" + one.getKey() + "}", one.getValue());
            }
            words.add(isFile(before, word) ? folder.resolve(word).toString() : word);
            before = word.startsWith("--") ? word : before;
        }
        return words;
    }

    /** Everything that is no subcommand, option, number, or value of an option that takes no file. */
    private static boolean isFile(String option, String word) {
        boolean plain = word.startsWith("-")
                || word.matches("[0-9]+|ballots|stock")
                || List.of("--uuid", "--login", "--name", "--group", "--commitment")
                                .contains(option)
                        && !word.contains(".");
        return !plain && !isCommand(word);
    }

    private static boolean isCommand(String word) {
        return isCommand(Main.commandLine(), word);
    }

    private static boolean isCommand(CommandLine parent, String word) {
        return parent.getSubcommands().values().stream()
                .anyMatch(c -> c.getCommandName().equals(word) || isCommand(c, word));
    }
}
