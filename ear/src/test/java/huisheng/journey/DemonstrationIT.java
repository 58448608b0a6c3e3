package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run --demo} as a newcomer meets it: killed on its first start, started again, a vote in each phase, and a ballot of one's own. */
@Tag("commands")
class DemonstrationIT {
    private static final int PORT = 8080 + Integer.getInteger("it.offset") + 61;
    private static final String SITE = "http://localhost:" + PORT;
    private static final Duration START = Duration.ofMinutes(10);
    private static final String MAKING = "Making the votes of the demonstration union";
    private static final String VOTER = "10065";
    /** What the walk-through has its reader type, in its order; this test runs each. */
    private static final List<String> LINES = List.of(
            "./run --demo", "./run --demo-code 10023", "./run --demo-slip " + VOTER, "./ballots verify RECORD.bel");

    private static final Path LOG =
            Path.of(System.getProperty("it.top"), ".run", "server-" + PORT, "log", "server.log");

    @TempDir
    private Path folder;

    @Test
    void a_start_that_was_killed_is_made_good_and_a_newcomer_votes_with_the_slip_that_the_command_prints()
            throws Exception {
        try (var server = run()) {
            awaitInLog(MAKING);
            Thread.sleep(1_500);
            server.kill();
        }
        try (var server = run()) {
            server.await("Ctrl-C stops it", START);
            assertThat(server.text()).contains("--demo-slip NUMBER", "10065, 10072, 10073, 10074");
            assertThat(log()).contains("The votes of the demonstration union are made");
            var visitor = new Http(SITE);
            visitor.signIn(VOTER, SignIn.PASSWORD);
            var list = visitor.get("/ballot/polls.xhtml").body();
            assertThat(list).contains("补选分会委员会委员", "加班调休办法", "绩效奖金分配办法", "结果生效", "有异议，等答复", "正在投票", "准备密钥和投票码");
            votes();
            assertThat(server.interrupt()).isZero();
        }
    }

    @Test
    void the_lines_of_the_walk_through_are_those_that_are_run_here() throws Exception {
        var text = Files.readString(Path.of(System.getProperty("it.top"), "docs", "votes-walkthrough.md"));
        assertThat(text.lines().filter(line -> line.startsWith("    ./")).map(String::strip))
                .containsExactlyElementsOf(LINES);
        var code = Command.finished("./run", "--no-build", "--demo-code", "10023");
        assertThat(code.exit()).isZero();
        assertThat(code.text()).matches("\\d{6}");
        var stranger = Command.finished("./run", "--no-build", "--demo-slip", "10001");
        assertThat(stranger.exit()).isEqualTo(2);
        assertThat(stranger.text()).contains("10061 to 10074").hasLineCount(1);
    }

    private void votes() throws Exception {
        var slip = Command.finished("./run", "--no-build", "--demo-slip", VOTER);
        assertThat(slip.exit()).isZero();
        try (var browser = new Browser(SITE)) {
            var page = SignIn.as(browser.visitor("zh-CN"), VOTER);
            page.navigate("/ballot/polls.xhtml");
            page.locator("#polls a:has-text('调整工间休息时间')").first().click();
            page.locator("#next a.button").click();
            page.waitForURL("**/paper.xhtml*");
            page.waitForLoadState();
            page.locator("#collect").click();
            page.locator("#vote").click();
            page.locator("#choosing").waitFor();
            page.locator("label.answer").first().click();
            page.locator("#code").fill(slip.text().strip());
            page.locator("#seal").click();
            page.locator("#sealed").waitFor();
            page.locator("#cast").click();
            page.locator("#done").waitFor();
            var tracker = page.locator("#done-tracker").textContent();
            page.navigate("/ballot/polls.xhtml");
            page.locator("#polls a:has-text('调整工间休息时间')").first().click();
            page.locator("#collected a").click();
            assertThat(page.locator("#counting").textContent()).isEqualTo("10");
            assertThat(page.locator("#trackers").textContent()).contains(tracker);
            recordIsSound(page.locator("#record").getAttribute("href"));
        }
    }

    /** As the walk-through has it checked: by the command. */
    private void recordIsSound(String address) throws Exception {
        var file = folder.resolve("record.bel");
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(SITE + address)).build(), BodyHandlers.ofFile(file));
        var verified = Command.finished("./ballots", "verify", file.toString());
        assertThat(verified.exit()).as(verified.text()).isZero();
        assertThat(Pattern.compile("(?m)^sound$").matcher(verified.text()).find())
                .isTrue();
    }

    /** With a log of its own: what an earlier run left would be taken for this one's. */
    private Command run() throws IOException {
        Files.deleteIfExists(LOG);
        return Command.start(
                Map.of(),
                "./run",
                "--no-build",
                "--demo",
                "--data",
                folder.resolve("data").toString(),
                "--port",
                Integer.toString(PORT));
    }

    private static void awaitInLog(String words) throws Exception {
        for (var end = Instant.now().plus(START); Instant.now().isBefore(end); Thread.sleep(50))
            if (log().contains(words)) return;
        throw new AssertionError("Never in the log: " + words);
    }

    private static String log() throws IOException {
        return Files.exists(LOG) ? Files.readString(LOG) : "";
    }
}
