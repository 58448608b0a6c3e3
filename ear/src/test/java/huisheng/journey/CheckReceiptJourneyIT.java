package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.log.KeyType;
import huisheng.ballots.log.LogProof;
import huisheng.ballots.log.SecretNoteKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A member's receipt is checked in the browser with the network off, and whatever was changed is refused with its number. */
@RunAsClient
@Tag("browser")
@ExtendWith(ArquillianExtension.class)
class CheckReceiptJourneyIT {
    private static final String PAGE = "/booth/receipt.html";
    private static Browser browser;
    private static String receipt;
    private static String key;

    @TempDir
    private Path folder;

    @BeforeAll
    static void a_member_saves_a_receipt_of_their_suggestion() throws Exception {
        browser = new Browser();
        var page = SignIn.as(browser.visitor("zh-CN"), "10001");
        Browser.read(page, "zh");
        page.navigate("/receipt/mine.xhtml");
        page.locator("#receipts a").first().click();
        var saved = page.waitForDownload(() -> page.locator("#file").click());
        receipt = Files.readString(saved.path());
        key = new String(Http.visitor().get("/log/key").body().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .strip();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static Page offline(String language) {
        var page = browser.visitor(language);
        page.navigate(PAGE);
        page.context().setOffline(true);
        return page;
    }

    private static void check(Page page, byte[] file, String logKey) {
        page.locator("#file").setInputFiles(new FilePayload("receipt.tlog-proof", "text/plain", file));
        page.locator("#log").fill(logKey);
        page.locator("button.main").click();
        page.locator("#result").waitFor();
    }

    private static void check(Page page, String file) {
        check(page, file.getBytes(StandardCharsets.UTF_8), key);
    }

    /** The numbers of the checks that fail. */
    private static List<String> failing(Page page) {
        return page.locator("#findings .fails .mark").allTextContents().stream()
                .map(mark -> mark.replaceAll(".* ", ""))
                .toList();
    }

    private static String refusal(String file) {
        var page = offline("zh-CN");
        check(page, file);
        assertThat(page.locator("#verdict").textContent()).isEqualTo("回执不成立");
        assertThat(page.locator("#fact").isVisible()).isFalse();
        var failing = String.join(" ", failing(page));
        page.context().close();
        return failing;
    }

    @Test
    void a_receipt_holds_with_the_network_off_and_says_what_it_proves() throws Exception {
        var page = offline("zh-CN");
        check(page, receipt);
        assertThat(page.locator("#verdict").textContent()).isEqualTo("回执成立");
        assertThat(page.locator("#verdict").getAttribute("class")).contains("good");
        assertThat(failing(page)).isEmpty();
        assertThat(page.locator("#findings .holds .mark").allTextContents()).containsExactly("✓ R1", "✓ R2", "✓ R4");
        assertThat(page.locator("#sentence").textContent()).endsWith("。");
        assertThat(page.locator("#facts dt").allTextContents())
                .contains("组织编号")
                .allMatch(name -> !name.matches(".*[a-z].*"));
        var opened = new String(
                LogProof.decode(receipt.getBytes(StandardCharsets.UTF_8))
                        .extra()
                        .orElseThrow()
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(page.locator("#content").textContent()).isEqualTo(opened.substring(opened.indexOf("\n\n") + 2));
        page.locator("[data-language=en]").click();
        assertThat(page.locator("#verdict").textContent()).isEqualTo("The receipt holds");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void what_was_changed_is_refused_with_its_number() throws Exception {
        assertThat(refusal(withOpening(opening ->
                        opening.replaceFirst("[0-9](?=[^0-9]*$)", "7").equals(opening)
                                ? opening.replaceFirst("[0-9](?=[^0-9]*$)", "8")
                                : opening.replaceFirst("[0-9](?=[^0-9]*$)", "7"))))
                .as("content")
                .isEqualTo("R4");
        assertThat(refusal(changed(receipt, pathLine()))).as("proof").isEqualTo("R4");
        assertThat(refusal(changed(
                        receipt,
                        receipt.lastIndexOf("— ")
                                + receipt.substring(receipt.lastIndexOf("— ")).lastIndexOf(' ')
                                + 20)))
                .as("signature")
                .isEqualTo("R2");
        assertThat(refusal(receipt.replaceFirst("index [0-9]+", "index 0")))
                .as("place")
                .isEqualTo("R4");
    }

    @Test
    void a_receipt_of_another_log_is_refused() {
        var page = offline("zh-CN");
        var other = SecretNoteKey.generate("another.example", KeyType.NOTE, Randomness.system());
        check(page, receipt.getBytes(StandardCharsets.UTF_8), other.verifier().encode());
        assertThat(failing(page)).containsExactly("R2");
        assertThat(page.locator("#findings").textContent()).contains("另一份记录");
    }

    @Test
    void a_witness_that_did_not_sign_is_missed() {
        var page = offline("en-GB");
        var witness = SecretNoteKey.generate("w.example", KeyType.COSIGNATURE, Randomness.system());
        page.locator("#witnesses").fill(witness.verifier().encode());
        check(page, receipt);
        assertThat(failing(page)).containsExactly("R3");
    }

    @Test
    void the_sentence_of_a_rule_names_rule_and_days_in_words_and_never_in_code() {
        var page = browser.visitor("zh-CN");
        page.navigate(PAGE);
        var coded = page.evaluate("""
                async () => {
                  const { FACTS } = await import("/booth/facts.js");
                  const { sentence, worded } = await import("/booth/receipt-facts.js");
                  const coded = [];
                  for (const told of Object.values(FACTS))
                    for (const rule of Object.keys(told).filter((key) => key.startsWith("Rule.")).map((key) => key.slice(5)))
                      for (const unit of ["WORKING_DAYS", "CALENDAR_DAYS"]) {
                        const said = sentence(told, "RuleSet", { rule, amount: 3, unit }) + worded(told, "rule", rule) + worded(told, "unit", unit);
                        if (said.includes(rule) || said.includes(unit) || !said.includes("3")) coded.push(said);
                      }
                  return coded.length === 0 ? String(Object.keys(FACTS.zh).filter((key) => key.startsWith("Rule.")).length > 20) : coded.join("; ");
                }""");
        assertThat(coded).isEqualTo("true");
    }

    @Test
    void what_is_no_receipt_is_refused_before_all_checks() {
        assertThat(refusal(receipt.substring(0, receipt.length() / 2))).isEqualTo("R0");
        assertThat(refusal("")).isEqualTo("R0");
        assertThat(refusal("x".repeat(5_000_000))).isEqualTo("R0");
        assertThat(refusal(receipt + "\0")).isEqualTo("R0");
    }

    @Test
    void a_wrong_key_and_a_missing_file_are_said() {
        var page = offline("zh-CN");
        page.locator("button.main").click();
        page.locator("#result").waitFor();
        assertThat(page.locator("#findings").textContent()).contains("请先选回执文件", "请填记录的公钥");
        check(page, receipt.getBytes(StandardCharsets.UTF_8), key.replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+"));
        assertThat(page.locator("#verdict").textContent()).isEqualTo("还不能核对");
        assertThat(page.locator("#findings").textContent()).contains("公钥不对");
    }

    @Test
    void the_page_saved_as_one_file_checks_from_a_disk() throws Exception {
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
        check(page, receipt);
        assertThat(page.locator("#verdict").textContent()).isEqualTo("回执成立");
        assertThat(page.locator("#keep").isVisible()).isFalse();
        assertThat(errors).isEmpty();
    }

    @Test
    void the_page_sends_nothing_has_no_inline_script_and_leaves_no_cookie() throws Exception {
        var page = browser.visitor("zh-CN");
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        var errors = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) errors.add(message.text());
        });
        page.navigate(PAGE);
        int before = asked.size();
        check(page, receipt);
        assertThat(asked).hasSize(before).allMatch(url -> url.startsWith(Browser.address() + "/booth/"));
        assertThat(errors).as("what its policy refuses").isEmpty();
        assertThat(page.locator("script:not([src])").count()).isZero();
        assertThat(page.locator("[style]").count()).isZero();
        assertThat(page.context().cookies()).isEmpty();
        var answer = Http.visitor().get(PAGE);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.body()).contains("default-src 'none'; script-src 'self'");
    }

    @Test
    void everybody_can_read_it() throws Exception {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
            for (int width : new int[] {360, 1280}) {
                var page = browser.visitor(width == 360 ? "zh-CN" : "en-GB", width, scheme);
                page.navigate(PAGE);
                check(page, receipt);
                assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isTrue();
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(
                                System.getProperty("it.target"),
                                "pages",
                                "booth-receipt-" + width + "-" + scheme + ".png"))
                        .setFullPage(true));
                check(page, receipt.replaceFirst("index [0-9]+", "index 0"));
                assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
                page.context().close();
            }
    }

    private interface Change {
        String of(String text);
    }

    private static String withOpening(Change change) {
        var extra = receipt.lines()
                .filter(line -> line.startsWith("extra "))
                .findFirst()
                .orElseThrow();
        var opening = new String(Base64.getDecoder().decode(extra.substring(6)), StandardCharsets.UTF_8);
        var other = change.of(opening).getBytes(StandardCharsets.UTF_8);
        return receipt.replace(extra, "extra " + Base64.getEncoder().encodeToString(other));
    }

    /** Where the first hash of the path begins. */
    private static int pathLine() {
        int index = receipt.indexOf("index ");
        return receipt.indexOf('\n', index) + 5;
    }

    private static String changed(String text, int at) {
        char other = text.charAt(at) == 'A' ? 'B' : 'A';
        return text.substring(0, at) + other + text.substring(at + 1);
    }
}
