package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two trustees shuffle rankings in their own browsers, one after the other; one of them looks for the own shuffle and opens; then the order that members want is there for everybody. */
@RunAsClient
@Tag("browser")
@ExtendWith(ArquillianExtension.class)
class RankingVoteJourneyIT {
    private static final String PASSPHRASE = "four unlike words here";

    private static Browser browser;

    private final List<String> broken = new ArrayList<>();

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void two_trustees_shuffle_one_after_the_other_and_then_the_wanted_order_is_read() throws Exception {
        var number = RankingDoor.ask("");
        var first = trustee("10062", number);
        var second = trustee("10064", number);
        assertThat(first.locator("#shuffling").innerText()).contains("轮到您打乱次序");
        picture(first, "shuffling");
        var let = shuffled(first);
        var mark = shuffled(first); // lets go of what was made before
        assertThat(mark).isNotEqualTo(let);
        var late = shuffled(second); // of the same record: only one of them can come first
        handedIn(first);
        second.locator("#hand-over").click();
        second.locator("[data-said='server']").waitFor();
        assertThat(second.locator("#detail").textContent()).contains("另一位保管人先交了");
        second.reload();
        assertThat(shuffled(second)).isNotEqualTo(mark).matches("([0-9a-f]{4} ?){16}");
        handedIn(second);
        var third = trustee("10063", number);
        assertThat(third.locator("#shuffling").count()).isZero();
        third.locator("#own").waitFor(); // asks by what the own shuffle was known

        first.reload();
        assertThat(first.locator("#opening").innerText()).contains("逐张打开");
        first.locator("#file").setInputFiles(new FilePayload("key.json", "application/json", keyFile(first, number)));
        first.locator("#passphrase").fill(PASSPHRASE);
        for (var missing : List.of(late, let)) {
            opens(first, missing);
            first.locator("[data-said='OpeningRefused']").waitFor();
            assertThat(first.locator("#detail").textContent()).contains("my shuffle is missing");
            assertThat(first.locator("#hand, #progress").locator("visible=true").count())
                    .isZero();
        }
        opens(first, mark);
        first.locator("#hand").waitFor();
        picture(first, "opening");
        first.locator("#hand-over").click();
        first.locator("#opening").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

        RankingDoor.ask("?open=" + number);
        var reader = page();
        reader.navigate("/ballot/result.xhtml?id=" + number);
        assertThat(reader.locator("#ruling").innerText()).contains("排出了先后");
        assertThat(reader.locator("#sums tbody tr").allInnerTexts())
                .satisfiesExactly(
                        row -> assertThat(row).contains("1", "夜班班车", "入选"),
                        row -> assertThat(row).contains("2", "健身房", "未入选"),
                        row -> assertThat(row).contains("3", "春节慰问品", "未入选"));
        assertThat(reader.locator("#reasoning").innerText()).contains("排了次序的 9 张，弃权 1 张", "入选 1 项：夜班班车");
        reader.locator("#verify").click();
        reader.locator("#fetch").click();
        reader.locator("#verdict.good").waitFor();
        assertThat(reader.locator("#questions caption").innerText()).contains("10");
        assertThat(broken).as("errors of scripts").isEmpty();
    }

    @Test
    void whoever_freezes_a_ranking_is_told_in_how_many_ways_it_can_be_ranked() throws Exception {
        var number = RankingDoor.ask("?drafted=");
        var page = SignIn.as(page(), "10023");
        for (var language : List.of("zh", "en"))
            for (int width : List.of(1280, 360)) {
                Browser.read(page, language);
                page.setViewportSize(width, 800);
                page.navigate("/ballot/poll.xhtml?id=" + number);
                assertThat(page.locator("#patterns").innerText()).contains(" 26 ", " 14 ");
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(width);
                picture(page, "freezing-" + width + "-" + language);
            }
        assertThat(broken).as("errors of scripts").isEmpty();
    }

    @Test
    void of_an_appraisal_everybody_reads_the_sums_and_the_grade_of_each() throws Exception {
        var number = RankingDoor.ask("?graded=");
        var reader = page();
        reader.navigate("/ballot/result.xhtml?id=" + number);
        assertThat(reader.locator("#ruling").innerText()).contains("评议完成");
        assertThat(reader.locator("#sums thead th").allInnerTexts())
                .containsExactly("名次", "选项", "等级", "好", "较好", "一般", "差", "弃权");
        assertThat(reader.locator("#sums tbody tr").allInnerTexts())
                .extracting(row -> row.replaceAll("\\s+", " ").strip())
                .containsExactly("1 春节慰问品 好 6 0 0 4 0", "2 健身房 较好 0 10 0 0 0", "3 夜班班车 差 0 0 0 9 1");
        reader.locator("#verify").click();
        reader.locator("#fetch").click();
        reader.locator("#verdict.good").waitFor();
        assertThat(reader.locator("#questions table").count()).isEqualTo(3);
        assertThat(broken).as("errors of scripts").isEmpty();
    }

    private Page page() {
        var page = browser.visitor("zh-CN");
        page.onPageError(broken::add);
        Browser.read(page, "zh");
        return page;
    }

    private Page trustee(String member, String number) {
        var page = SignIn.as(page(), member);
        page.navigate("/ballot/count.xhtml?id=" + number);
        return page;
    }

    /** @return by what the shuffle is known again */
    private static String shuffled(Page page) {
        page.locator("#say").click();
        page.locator("#hand").waitFor();
        return page.locator("#mark").textContent();
    }

    /** @return of the first trustee, sealed as its browser would */
    private static byte[] keyFile(Page page, String number) throws Exception {
        var file = page.evaluate("""
                async ([seed, passphrase]) => {
                  const { sealKeyFile } = await import("/booth/crypto/trustee-keyfile.js");
                  return sealKeyFile({ kind: "trustee-seed", group: "Ed25519", seed }, passphrase);
                }""", List.of(RankingDoor.ask("?seed=" + number), PASSPHRASE));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void opens(Page page, String mark) {
        page.locator("#own").fill(mark);
        page.locator("#say").click();
    }

    private static void picture(Page page, String name) throws IOException {
        var pictures = Files.createDirectories(Path.of("target", "pictures"));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve("ranking-" + name + ".png"))
                .setFullPage(true));
    }

    private static void handedIn(Page page) {
        page.locator("#hand-over").click();
        page.locator("#shuffling").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
