package huisheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole circle: editor, checker, chair, visitor, a member asks, is answered, and the posting ends. */
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class AffairsJourneyIT {
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
