package huisheng.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of the project's top folder as a person starts it, with everything it says. */
final class Command implements AutoCloseable {
    private static final Path TOP = Path.of(System.getProperty("it.top"));

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private final Thread listener = new Thread(this::listen, "listener");

    private Command(Process process) {
        this.process = process;
        listener.setDaemon(true);
        listener.start();
    }

    static Command start(Map<String, String> environment, String... words) throws IOException {
        // Whoever started the tests may have had Ctrl-C ignored, as for every job in the background of a script.
        var line = new ArrayList<>(List.of("env", "--default-signal=INT"));
        line.addAll(List.of(words));
        var builder = new ProcessBuilder(line).directory(TOP.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new Command(builder.start());
    }

    /** Starts it, waits until it ends, and gives everything it said. */
    static Command finished(String... words) throws IOException, InterruptedException {
        return finished(Map.of(), words);
    }

    static Command finished(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        var command = start(environment, words);
        command.exit(Duration.ofMinutes(10));
        return command;
    }

    void await(String words, Duration longest) throws InterruptedException {
        var end = Instant.now().plus(longest);
        while (!text().contains(words)) {
            if (!process.isAlive() || Instant.now().isAfter(end))
                throw new AssertionError("Never said \"" + words + "\" but:\n" + text());
            Thread.sleep(100);
        }
    }

    /** As Ctrl-C does. */
    int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("bash", "-c", "kill -INT " + process.pid()).start().waitFor();
        return exit(Duration.ofMinutes(1));
    }

    /** As when the power goes: the command and everything it started end in this moment. */
    void kill() throws InterruptedException {
        var started = process.descendants().toList();
        started.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        started.forEach(one -> one.onExit().join());
    }

    int exit() {
        return process.exitValue();
    }

    String text() {
        synchronized (said) {
            return String.join("\n", said);
        }
    }

    @Override
    public void close() {
        if (!process.isAlive()) return;
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it ends. */
    int exit(Duration longest) throws InterruptedException {
        if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
            close();
            throw new AssertionError("Did not end within " + longest + ":\n" + text());
        }
        listener.join(Duration.ofSeconds(5).toMillis());
        return process.exitValue();
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.add(line);
                }
            }
        } catch (IOException e) {
            // The process ended; what it said before is kept.
        }
    }
}
