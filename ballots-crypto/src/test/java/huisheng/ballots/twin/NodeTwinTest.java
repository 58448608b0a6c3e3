package huisheng.ballots.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The tests of the JavaScript twin, each as a test of this build. They run in the Node that Playwright's driver
 * carries, so that a machine with a JDK and Maven needs nothing more.
 */
class NodeTwinTest {
    private static final Path TESTS = Path.of("src/test/js");
    private static final Pattern RESULT = Pattern.compile("(not ok|ok) \\d+ - (.*?)(?: # (SKIP|TODO) ?(.*))?");

    @TestFactory
    Stream<DynamicContainer> the_twin_passes_its_own_tests_in_node() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            List<Path> tests = files.filter(file -> file.toString().endsWith(".test.js"))
                    .sorted()
                    .toList();
            assertThat(tests).isNotEmpty();
            Map<Path, Future<List<DynamicTest>>> running = start(tests);
            return tests.stream()
                    .map(file -> dynamicContainer(file.getFileName().toString(), done(running.get(file))));
        }
    }

    /** As many files at a time as there are processors. */
    private static Map<Path, Future<List<DynamicTest>>> start(List<Path> files) {
        ExecutorService nodes =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        Map<Path, Future<List<DynamicTest>>> running = new HashMap<>();
        for (Path file : files) running.put(file, nodes.submit(() -> results(file)));
        nodes.shutdown();
        return running;
    }

    private static List<DynamicTest> done(Future<List<DynamicTest>> results) {
        try {
            return results.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** A file that cannot run at all is one failing test. */
    private static List<DynamicTest> results(Path file) throws IOException, InterruptedException {
        Path output = Files.createTempFile("twin", ".tap");
        Process node = new ProcessBuilder(Twin.node(), "--test-reporter=tap", "--test", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = node.waitFor();
        String tap = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        List<DynamicTest> tests = read(file, tap);
        if (tests.isEmpty() || exit != 0 && !tap.contains("\nnot ok ")) {
            tests.add(dynamicTest("runs", () -> fail("node ended with " + exit + "\n" + tap)));
        }
        return tests;
    }

    private static List<DynamicTest> read(Path file, String tap) {
        List<DynamicTest> tests = new ArrayList<>();
        String[] lines = tap.split("\n");
        for (int i = 0; i < lines.length; i++) {
            Matcher result = RESULT.matcher(lines[i]);
            if (!result.matches()) continue;
            StringBuilder details = new StringBuilder();
            for (int j = i + 1; j < lines.length && lines[j].startsWith("  "); j++) {
                details.append(lines[j]).append('\n');
            }
            System.out.println(file.getFileName() + ": " + lines[i]);
            tests.add(test(result, details.toString()));
        }
        return tests;
    }

    private static DynamicTest test(Matcher result, String details) {
        boolean passed = result.group(1).equals("ok");
        String left = result.group(3) == null ? null : result.group(3) + " " + result.group(4);
        return dynamicTest(result.group(2), () -> {
            // a failure first: what is marked as left out or to be done must not hide one
            if (!passed) fail(details);
            Assumptions.assumeTrue(left == null, left);
        });
    }
}
