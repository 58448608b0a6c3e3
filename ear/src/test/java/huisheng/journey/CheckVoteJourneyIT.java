package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.Progress;
import huisheng.ballots.verifier.Verifier;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Any visitor checks the record of a vote in the browser, of whole elections that other programs made, good and tampered. */
@RunAsClient
@Tag("browser")
@ExtendWith(ArquillianExtension.class)
class CheckVoteJourneyIT {
    private static final String PAGE = "/booth/verify.html";
    private static final Path VECTORS = Path.of(System.getProperty("it.top"), "ballots-crypto/vectors/record");
    private static final String THRESHOLD = "good/b1-threshold-2of3-ed25519";
    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static Path record(String name) {
        return VECTORS.resolve(name + ".bel");
    }

    private static void check(Page page, Path file) {
        page.locator("#file").setInputFiles(file);
        page.locator("#check").click();
        page.locator("#result").waitFor();
    }

    private static Page offline() {
        var page = browser.visitor("zh-CN");
        page.navigate(PAGE);
        // The worker's modules are asked for at the first check.
        check(page, record("good/w1-tiny-homomorphic-ed25519"));
        page.context().setOffline(true);
        return page;
    }

    private static List<String> failing(Page page) {
        return page.locator("#findings .fails .mark").allTextContents().stream()
                .map(mark -> mark.replaceAll(".* ", ""))
                .toList();
    }

    private static String verdict(Page page) {
        return page.locator("#verdict").textContent();
    }

    private static List<String> findingsOfJava(Path file) throws Exception {
        return new Verifier(Mode.STRICT, Progress.NONE)
                .verify(file).checks().stream()
                        .filter(one -> !one.findings().isEmpty())
                        .map(one -> one.check().number())
                        .toList();
    }

    @Test
    void a_sound_record_is_told_with_question_ballots_and_result() {
        var page = browser.visitor("zh-CN");
        page.navigate(PAGE);
        check(page, record(THRESHOLD));
        assertThat(verdict(page)).isEqualTo("记录成立，结果与票箱里的票一致");
        assertThat(page.locator("#verdict").getAttribute("class")).contains("good");
        assertThat(failing(page)).isEmpty();
        assertThat(page.locator("#findings li").count()).isEqualTo(23);
        assertThat(page.locator("#facts").textContent()).contains("CiBV729wMMwHux");
        assertThat(page.locator("#questions table").count()).isEqualTo(2);
        assertThat(page.locator("#questions td").allTextContents()).allMatch(number -> number.matches("[0-9]+"));
        page.locator("[data-language=en]").click();
        assertThat(verdict(page)).isEqualTo("The record holds; the result is that of the ballots in the box");
        page.context().close();
    }

    @Test
    void a_record_of_an_open_box_holds_so_far_and_has_no_result() {
        var page = browser.visitor("en-GB");
        page.navigate(PAGE);
        check(page, record(THRESHOLD + ".before-close"));
        assertThat(verdict(page)).isEqualTo("The record holds so far; there is no result yet");
        assertThat(page.locator("#questions td").allTextContents()).containsOnly("no result yet");
        page.context().close();
    }

    @Test
    void what_was_changed_is_refused_by_the_numbers_that_java_finds_too() throws Exception {
        var page = offline();
        for (var name : List.of(
                "n01-byte-flip-in-ballot-data",
                "n10-individual-proof-resigned",
                "n16-unknown-credential",
                "n18-exact-duplicate-ballot-with-data",
                "n30-encrypted-tally-altered",
                "n53-decryption-factor",
                "n60-result-h",
                "n76-ballot-after-EndBallots")) {
            var file = record("tampered/" + name);
            check(page, file);
            assertThat(verdict(page)).as(name).isEqualTo("记录不成立");
            assertThat(failing(page)).as(name).isNotEmpty().isEqualTo(findingsOfJava(file));
            assertThat(page.locator("#questions table").count()).as(name).isZero();
        }
        page.context().close();
    }

    @Test
    void a_ballot_taken_out_since_an_earlier_copy_is_found_with_that_copy_alone() {
        var page = offline();
        var cut = record("tampered/n73-ballot-removed-full-tally");
        check(page, cut);
        assertThat(verdict(page)).isEqualTo("记录成立，结果与票箱里的票一致");
        page.locator("#earlier").setInputFiles(record("good/a-single-homomorphic-ed25519.before-close"));
        check(page, cut);
        assertThat(verdict(page)).isEqualTo("记录不成立");
        assertThat(failing(page)).containsExactly("V23");
        check(page, record("good/a-single-homomorphic-ed25519"));
        assertThat(failing(page)).isEmpty();
        page.context().close();
    }

    @Test
    void what_is_no_record_is_refused_and_a_missing_file_is_said() throws Exception {
        var page = browser.visitor("zh-CN");
        page.navigate(PAGE);
        page.locator("#check").click();
        page.locator("#result").waitFor();
        assertThat(page.locator("#result").textContent()).contains("还不能核对", "请先选记录文件");
        var noise = Files.write(folder.resolve("noise.bel"), new byte[10_000]);
        check(page, noise);
        assertThat(verdict(page)).isEqualTo("记录不成立");
        assertThat(failing(page)).contains("V01");
        page.context().close();
    }

    @Test
    void the_record_of_a_vote_that_the_address_names_is_fetched_without_cookies_and_can_be_kept() throws Exception {
        var page = browser.visitor("zh-CN");
        var asked = new ArrayList<String>();
        page.route("**/api/polls/*/record.bel", route -> {
            asked.add(route.request().allHeaders().getOrDefault("cookie", ""));
            route.fulfill(new Route.FulfillOptions().setPath(record(THRESHOLD)));
        });
        page.navigate(PAGE + "#poll=CiBV729wMMwHux");
        page.locator("#fetch").click();
        page.locator("#result").waitFor();
        assertThat(verdict(page)).isEqualTo("记录成立，结果与票箱里的票一致");
        assertThat(asked).containsExactly("");
        var saved = page.waitForDownload(() -> page.locator("#save-link").click());
        assertThat(saved.suggestedFilename()).isEqualTo("CiBV729wMMwHux.bel");
        assertThat(Files.mismatch(saved.path(), record(THRESHOLD))).isEqualTo(-1);
        page.navigate("about:blank");
        page.navigate(PAGE + "?poll=51q4KxDawoVQNt");
        page.locator("#fetch").click();
        page.locator("#result").waitFor();
        assertThat(verdict(page)).as("the record of another vote").isEqualTo("记录不成立");
        assertThat(page.locator("#meaning").textContent()).contains("CiBV729wMMwHux");
        page.context().close();
    }

    @Test
    void a_vote_that_the_server_does_not_know_is_said() {
        var page = browser.visitor("zh-CN");
        page.navigate(PAGE + "?poll=51q4KxDawoVQNt");
        page.locator("#fetch").click();
        page.locator("#result").waitFor();
        assertThat(page.locator("#meaning").textContent()).contains("没有这次表决的记录");
        page.navigate(PAGE + "?poll=%3Cscript%3E");
        assertThat(page.locator("#asked").isVisible()).isFalse();
        page.context().close();
    }

    @Test
    void a_check_tells_how_far_it_is_and_can_be_stopped() {
        var page = browser.visitor("zh-CN");
        page.navigate(PAGE);
        page.locator("#file").setInputFiles(record("good/f3-nh-2shuffles-rfc3526"));
        page.locator("#check").click();
        page.waitForCondition(() -> page.locator("#far").textContent().matches(".*[0-9]+%.*")
                || page.locator("#result").isVisible());
        assertThat(page.locator("#far").textContent()).contains("正在核对");
        page.locator("#cancel").click();
        page.locator("#result").waitFor();
        assertThat(verdict(page)).isEqualTo("已停下，没有核对完");
        check(page, record(THRESHOLD));
        assertThat(verdict(page)).as("and begun anew").isEqualTo("记录成立，结果与票箱里的票一致");
        page.context().close();
    }

    @Test
    void the_page_saved_as_one_file_checks_from_a_disk() {
        var page = browser.visitor("zh-CN");
        page.navigate(PAGE);
        var saved = page.waitForDownload(() -> page.locator("#keep a").click());
        var file = folder.resolve("check.html");
        saved.saveAs(file);
        var errors = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) errors.add(message.text());
        });
        page.context().setOffline(true);
        page.navigate(file.toUri().toString());
        check(page, record(THRESHOLD));
        assertThat(verdict(page)).isEqualTo("记录成立，结果与票箱里的票一致");
        check(page, record("tampered/n60-result-h"));
        assertThat(failing(page)).containsExactly("V22");
        assertThat(page.locator(".served").first().isVisible()).isFalse();
        assertThat(errors).isEmpty();
        page.context().close();
    }

    @Test
    void the_command_line_lies_beside_the_page_and_judges_the_same() throws Exception {
        var jar = folder.resolve("ballots.jar");
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(java.net.URI.create(Browser.address() + "/booth/ballots.jar"))
                                .build(),
                        BodyHandlers.ofFile(jar));
        try (var opened = new JarFile(jar.toFile())) {
            assertThat(opened.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("huisheng.ballots.cli.Main");
        }
        assertThat(run(jar, record(THRESHOLD))).isZero();
        assertThat(run(jar, record("tampered/n60-result-h"))).isEqualTo(1);
        assertThat(Http.visitor().get("/booth/ballots-licences.txt").body())
                .contains("Apache License", "Bouncy Castle", "picocli");
        assertThat(Http.visitor().get("/booth/LICENSE").body()).contains("Apache License");
    }

    private static int run(Path jar, Path record) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        return new ProcessBuilder(java, "-jar", jar.toString(), "verify", record.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void the_page_has_no_session_and_no_script_that_is_not_a_file() throws Exception {
        var page = browser.visitor("zh-CN");
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(PAGE);
        check(page, record(THRESHOLD));
        assertThat(asked).allMatch(url -> url.startsWith(Browser.address() + "/booth/"));
        assertThat(page.locator("script:not([src])").count()).isZero();
        assertThat(page.locator("[style]").count()).isZero();
        assertThat(page.context().cookies()).isEmpty();
        assertThat(Http.visitor().get(PAGE).body()).contains("default-src 'none'; script-src 'self'");
        page.context().close();
    }

    @Test
    void everybody_can_read_it() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
            for (int width : new int[] {360, 1280}) {
                var page = browser.visitor(width == 360 ? "zh-CN" : "en-GB", width, scheme);
                page.navigate(PAGE + "#poll=CiBV729wMMwHux");
                look(page, "start-" + width + "-" + scheme);
                check(page, record(THRESHOLD));
                look(page, "good-" + width + "-" + scheme);
                check(page, record("tampered/n10-individual-proof-resigned"));
                look(page, "bad-" + width + "-" + scheme);
                page.context().close();
            }
    }

    private static void look(Page page, String name) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
        assertThat(PagesIT.overflow(page)).as(name).isZero();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("it.target"), "pages", "booth-verify-" + name + ".png"))
                .setFullPage(true));
    }
}
