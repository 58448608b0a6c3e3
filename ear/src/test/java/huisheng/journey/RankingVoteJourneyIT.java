package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
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

    @Test
    void of_several_motions_everybody_reads_which_are_carried_in_the_order_of_the_ballot() throws Exception {
        var number = RankingDoor.ask("?moved=");
        var reader = page();
        reader.navigate("/ballot/result.xhtml?id=" + number);
        assertThat(reader.locator("#ruling").innerText()).contains("部分议案通过");
        assertThat(reader.locator("#sums thead th").allInnerTexts()).containsExactly("选项", "结果", "赞成", "反对", "弃权");
        assertThat(reader.locator("#sums tbody tr").allInnerTexts())
                .extracting(row -> row.replaceAll("\\s+", " ").strip())
                .containsExactly("春节慰问品 通过 8 2 0", "健身房 未通过 7 3 0", "夜班班车 未通过 0 0 10");
        assertThat(reader.locator("#reasoning").innerText())
                .contains("第 1 项“春节慰问品”：赞成 8 票，不少于 8 票，通过。", "第 2 项“健身房”：赞成 7 票，少于 8 票，未通过。");
        var page = SignIn.as(page(), "10023");
        for (var language : List.of("zh", "en"))
            for (int width : List.of(1280, 360)) {
                Browser.read(page, language);
                page.setViewportSize(width, 800);
                for (var name : List.of("result", "count", "poll")) {
                    page.navigate("/ballot/" + name + ".xhtml?id=" + number);
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .isEqualTo(width);
                    picture(page, "motions-" + name + "-" + width + "-" + language);
                }
            }
        reader.locator("#verify").click();
        reader.locator("#fetch").click();
        reader.locator("#verdict.good").waitFor();
        assertThat(reader.locator("#questions table").count()).isEqualTo(3);
        assertThat(broken).as("errors of scripts").isEmpty();
    }

    @Test
    void several_motions_are_drafted_on_the_page_and_candidates_that_were_typed_with_them_are_not_lost() {
        var page = SignIn.as(page(), "10023");
        page.navigate("/ballot/draft.xhtml");
        picture(page, "draft-zh");
        page.locator("#draft\\:kind").selectOption("MOTIONS");
        page.locator("#draft\\:title").fill("年末三件事");
        page.locator("#draft\\:motion").fill("三件事各有预算，逐项表决。");
        page.locator("#draft\\:question").fill("下列各项是否同意？");
        page.locator("#draft\\:candidates").fill("10070 我愿意");
        page.locator("#draft\\:options").fill("办年会\n发慰问品");
        var keepers = List.of("10062", "10063", "10064");
        for (int i = 0; i < keepers.size(); i++)
            page.locator("#draft\\:trustee\\:" + i + "\\:number").fill(keepers.get(i));
        page.locator("#draft\\:registrar").fill("10034");
        page.locator("#draft\\:save").click();
        assertThat(page.locator("main").innerText()).contains("表决议案时没有候选人");
        assertThat(page.locator("#draft\\:candidates").inputValue()).isEqualTo("10070 我愿意");
        page.locator("#draft\\:candidates").fill("");
        page.locator("#draft\\:save").click();
        page.locator("#candidates").waitFor();
        assertThat(page.locator("#candidates li").allInnerTexts())
                .extracting(String::strip)
                .containsExactly("办年会", "发慰问品");
        assertThat(page.locator("#rules").innerText()).contains("每一项通过的条件", "逐一计票");
        picture(page, "drafted-motions-zh");
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

    private static void picture(Page page, String name) {
        var pictures = Path.of("target", "pictures");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve("ranking-" + name + ".png"))
                .setFullPage(true));
    }

    private static void handedIn(Page page) {
        page.locator("#hand-over").click();
        page.locator("#shuffling").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
