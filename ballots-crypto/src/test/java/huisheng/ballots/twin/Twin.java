package huisheng.ballots.twin;

import com.microsoft.playwright.impl.driver.Driver;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The JavaScript twin in a Node of its own, asked act by act (src/test/js/cross/bridge.js). */
public final class Twin implements AutoCloseable {
    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    public Twin() throws IOException {
        process = new ProcessBuilder(node(), "src/test/js/cross/bridge.js")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        requests = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The Node that Playwright's driver carries. */
    static String node() {
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return Driver.ensureDriverInstalled(environment, false)
                .createProcessBuilder()
                .command()
                .get(0);
    }

    /** What the act gives back; an act that fails is an error of the test. */
    public Json call(String act, Json args) throws IOException, MalformedEncoding {
        Json request = Json.object().put("act", act).put("args", args).build();
        requests.write(request.text());
        requests.newLine();
        requests.flush();
        String answer = answers.readLine();
        if (answer == null) throw new IOException("the twin ended with " + process.exitValue());
        Members members = Members.of(Json.parse(answer.getBytes(StandardCharsets.UTF_8)));
        Optional<Json> failed = members.takeIf("failed");
        if (failed.isPresent())
            throw new AssertionError(act + ": " + failed.get().asText());
        return members.take("done");
    }

    /** Stands for a file's text among the arguments. */
    public static Json text(Path file) {
        return Json.object().put("$text", file.toString()).build();
    }

    /** Stands for a file's bytes among the arguments. */
    public static Json bytes(Path file) {
        return Json.object().put("$bytes", file.toString()).build();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
