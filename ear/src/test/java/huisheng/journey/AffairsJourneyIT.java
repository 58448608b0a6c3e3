package huisheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole circle: editor, checker, chair, visitor, a member asks, is answered, and the posting ends; and what happens to what
 * was wrong.
 */
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class AffairsJourneyIT {
    @Test
    void what_is_wrong_is_corrected_beside_the_old_and_what_should_not_be_there_is_withdrawn_with_its_reason() {
        try (var browser = new Browser()) {
            var editor = SignIn.as(browser.visitor("zh-CN"), "10017");
            var checker = SignIn.as(browser.visitor("zh-CN"), "10012");
            var chair = SignIn.as(browser.visitor("zh-CN"), "10011");
            var visitor = browser.visitor("zh-CN");
            var list = EveryPage.affairsOfTheGroup(visitor);
            var taken = published(editor, checker, chair, "困难补助名单", "张某、李某，各 800 元。");
            withdrawn(chair, visitor, list, taken);
            var first = published(editor, checker, chair, "疗休养报名", "报名到六月十日止，共三十个名额。");
            corrected(editor, checker, chair, visitor, list, first);
        }
    }

    /** @return the number of the edition */
    private static String published(Page editor, Page checker, Page chair, String subject, String text) {
        editor.navigate("/affairs/draft.xhtml");
        editor.locator("[id='draft:subject']").fill(subject);
        editor.locator("[id='draft:text']").fill(text);
        editor.locator("[id='draft:handIn']").click();
        return letOut(editor, checker, chair);
    }

    /** Somebody else checks what the editor handed in, and the chair countersigns. */
    private static String letOut(Page editor, Page checker, Page chair) {
        assertThat(editor.locator("#notOwn")).isVisible();
        assertThat(editor.locator("[id='check:go']")).hasCount(0);
        var item = editor.url().replaceAll(".*(/affairs/item[^#]*)", "$1");
        checker.navigate(item);
        checker.locator("[id='check:go']").click();
        assertThat(checker.locator(".chip").first()).hasText("待会签");
        chair.navigate(item);
        chair.locator("[id='countersign:go']").click();
        assertThat(chair.locator(".chip").first()).hasText("已公开");
        return item.replaceAll(".*id=([0-9]+).*", "$1");
    }

    private static void withdrawn(Page chair, Page visitor, String list, String number) {
        visitor.navigate("/affairs/publication.xhtml?id=" + number);
        assertThat(visitor.locator("#text")).hasText("张某、李某，各 800 元。");
        var digest = visitor.locator("#digest").textContent();
        var before = entry(visitor, list, number);
        Assertions.assertThat(before).contains("张某、李某");
        chair.navigate("/affairs/item.xhtml?id=" + number);
        chair.locator("summary:has-text('撤回')").click();
        chair.locator("[id='withdraw:reason']").fill("名单里有个人情况，不该公开。");
        chair.locator("[id='withdraw:go']").click();
        assertThat(chair.locator(".chip").first()).hasText("已撤回");
        visitor.reload();
        assertThat(visitor.locator("h1")).hasText("困难补助名单");
        assertThat(visitor.locator("#withdrawnReason")).hasText("名单里有个人情况，不该公开。");
        assertThat(visitor.locator("#text")).hasCount(0);
        assertThat(visitor.locator("#digest")).hasText(digest);
        assertThat(visitor.locator("main")).not().containsText("张某");
        Assertions.assertThat(visitor.request()
                        .get("/api/affairs/" + number + "/text")
                        .status())
                .isEqualTo(404);
        visitor.navigate(list);
        assertThat(line(visitor, "困难补助名单").locator(".chip")).hasText("已撤回");
        var after = entry(visitor, list, number);
        Assertions.assertThat(after).contains("名单里有个人情况，不该公开。").doesNotContain("张某");
        Assertions.assertThat(element(after, "published")).isEqualTo(element(before, "published"));
        Assertions.assertThat(Instant.parse(element(after, "updated")))
                .isAfter(Instant.parse(element(before, "updated")));
    }

    private static void corrected(Page editor, Page checker, Page chair, Page visitor, String list, String first) {
        editor.navigate("/affairs/item.xhtml?id=" + first);
        editor.locator("[id='correct:go']").click();
        assertThat(editor.locator("[id='draft:text']")).hasValue("报名到六月十日止，共三十个名额。");
        editor.locator("[id='draft:text']").fill("报名到六月十日止，共五十个名额。");
        editor.reload();
        assertThat(editor.locator("[id='draft:text']")).hasValue("报名到六月十日止，共五十个名额。");
        editor.locator("[id='draft:handIn']").click();
        // A correction says what it puts right.
        assertThat(editor.locator("[id='draft:change-error']")).isVisible();
        editor.locator("[id='draft:change']").fill("名额少写了二十个。");
        editor.locator("[id='draft:handIn']").click();
        visitor.navigate("/affairs/publication.xhtml?id=" + first);
        assertThat(visitor.locator("#newer")).hasCount(0);
        var second = letOut(editor, checker, chair);

        // The old one stays at its address, and says that there is a newer one.
        visitor.reload();
        assertThat(visitor.locator(".chip").first()).hasText("已更正");
        assertThat(visitor.locator("#text")).hasText("报名到六月十日止，共三十个名额。");
        visitor.locator("#newer a").click();
        assertThat(visitor).hasURL(Pattern.compile(".*publication[.]xhtml[?]id=" + second));
        assertThat(visitor.locator("#change")).containsText("名额少写了二十个。");
        assertThat(visitor.locator("#text")).hasText("报名到六月十日止，共五十个名额。");
        assertThat(visitor.locator("#editions a")).hasCount(2);
        Assertions.assertThat(visitor.locator(".proof dd a").first().getAttribute("href"))
                .isEqualTo(Browser.address() + "/affairs/publication.xhtml?id=" + second);
        visitor.locator("#changes").click();
        assertThat(visitor.locator("#diff del")).hasText("三");
        assertThat(visitor.locator("#diff ins")).hasText("五");
        visitor.navigate(list);
        assertThat(visitor.locator("#publications a", new Page.LocatorOptions().setHasText("疗休养报名")))
                .hasAttribute("href", Pattern.compile(".*id=" + second));
        Assertions.assertThat(entry(visitor, list, second)).contains("五十个名额");
        Assertions.assertThat(entry(visitor, list, first)).isNull();
    }

    private static Locator line(Page visitor, String subject) {
        return visitor.locator("#publications li", new Page.LocatorOptions().setHasText(subject));
    }

    /** What the union's feed has at the permanent address of the edition, or null. */
    private static String entry(Page visitor, String list, String number) {
        var union = list.replaceAll(".*union=", "");
        var feed =
                visitor.request().get("/api/affairs/unions/" + union + "/feed").text();
        var address = "\"" + Browser.address() + "/affairs/publication.xhtml?id=" + number + "\"";
        return Arrays.stream(feed.split("(?=<entry>)"))
                .filter(one -> one.startsWith("<entry>") && one.contains(address))
                .findFirst()
                .orElse(null);
    }

    private static String element(String entry, String name) {
        return entry.replaceAll("(?s).*<" + name + ">([^<]*)</" + name + ">.*", "$1");
    }

    @Test
    void a_saved_draft_leaves_the_next_form_empty_and_a_refused_one_waits_at_its_own_address() {
        try (var browser = new Browser()) {
            var editor = SignIn.as(browser.visitor("zh-CN"), "10017");
            editor.navigate("/affairs/draft.xhtml");
            editor.locator("[id='draft:subject']").fill("先存着的");
            editor.locator("[id='draft:text']").fill("写了一半。");
            editor.locator("[id='draft:posting']").check();
            editor.locator("[id='draft:save']").click();
            assertThat(editor.locator("h1")).hasText("先存着的");
            var own = editor.url().replaceAll(".*id=([0-9]+).*", "/affairs/draft.xhtml?id=$1");
            editor.navigate("/affairs/draft.xhtml");
            assertThat(editor.locator("[id='draft:text']")).hasValue("");
            assertThat(editor.locator("[id='draft:posting']")).not().isChecked();
            editor.navigate(own);
            editor.locator("[id='draft:subject']").fill("");
            editor.locator("[id='draft:handIn']").click();
            assertThat(editor.locator("[id='draft:subject-error']")).isVisible();
            editor.locator("[id='draft:text']").fill("写完了。");
            editor.navigate("/affairs/draft.xhtml");
            assertThat(editor.locator("[id='draft:text']")).hasValue("");
            editor.navigate(own);
            assertThat(editor.locator("[id='draft:text']")).hasValue("写完了。");
        }
    }

    @Test
    void a_publication_goes_from_the_editors_desk_to_the_notice_board_and_becomes_final() throws Exception {
        String address;
        try (var browser = new Browser()) {
            var editor = SignIn.as(browser.visitor("zh-CN"), "10017");
            editor.navigate("/affairs/draft.xhtml");
            editor.locator("[id='draft:subject']").fill("女职工体检安排");
            editor.locator("[id='draft:text']").fill("十二月五日起在职工医院，每人一次。");
            editor.locator("[id='draft:members']").fill("体检单价 185 元。");
            editor.locator("[id='draft:posting']").check();
            editor.locator("[id='draft:handIn']").click();
            assertThat(editor.locator("h1")).hasText("女职工体检安排");
            var item = editor.url().replaceAll(".*(/affairs/item[^#]*)", "$1");

            var checker = SignIn.as(browser.visitor("zh-CN"), "10012");
            checker.navigate(item);
            checker.locator("[id='check:go']").click();
            assertThat(checker.locator(".chip").first()).hasText("待会签");

            // Three clicks: the list, the item, the signature.
            var chair = SignIn.as(browser.visitor("zh-CN"), "10011");
            chair.navigate("/affairs/desk.xhtml");
            chair.locator("#publications a", new Page.LocatorOptions().setHasText("女职工体检安排"))
                    .click();
            assertThat(chair.locator("#text")).hasText("十二月五日起在职工医院，每人一次。");
            assertThat(chair.locator("#members-text")).hasText("体检单价 185 元。");
            chair.locator("[id='countersign:go']").click();
            assertThat(chair.locator(".chip").first()).hasText("公示中");

            var visitor = browser.visitor("zh-CN");
            visitor.navigate(EveryPage.affairsOfTheGroup(visitor));
            visitor.locator("#publications a", new Page.LocatorOptions().setHasText("女职工体检安排"))
                    .click();
            assertThat(visitor.locator("h1")).hasText("女职工体检安排");
            assertThat(visitor.locator("#members-text")).hasCount(0);
            assertThat(visitor.locator("#digest")).hasText(Pattern.compile("[0-9a-f]{64}"));
            address = visitor.url().replaceAll(".*(/affairs/publication[^#]*)", "$1");

            var member = SignIn.as(browser.visitor("zh-CN"), "10001");
            member.navigate(address);
            assertThat(member.locator("#members-text")).hasText("体检单价 185 元。");
            member.locator("input[type=radio][value=OBJECTION]").check();
            member.locator("[id='ask:words']").fill("夜班的人怎么去？");
            member.locator("[id='ask:send']").click();
            assertThat(member.locator(".remark .said")).hasText("夜班的人怎么去？");
            visitor.reload();
            assertThat(visitor.locator(".remark")).hasCount(0);

            editor.navigate(item);
            editor.locator(".matters a").first().click();
            editor.locator("[id='answer:words']").fill("夜班另排十二月十二日上午，有班车。");
            editor.locator("[id='answer:go']").click();
            visitor.reload();
            assertThat(visitor.locator(".remark .said").nth(1)).hasText("夜班另排十二月十二日上午，有班车。");
        }
        var there = address;
        MovedClock.laterFromOutside(40, () -> {
            try (var browser = new Browser()) {
                var visitor = browser.visitor("zh-CN");
                visitor.navigate(there);
                assertThat(visitor.locator(".chip").first()).hasText("已公开");
            }
        });
    }
}
