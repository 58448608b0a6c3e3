package huisheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class NotificationJourneyIT {
    private static final String MEMBER = "10001";
    private static final String CHAIR = "10002";

    @Test
    void a_member_sees_that_there_is_an_answer_and_the_link_leads_there_also_after_a_new_sign_in() {
        try (var browser = new Browser()) {
            var member = SignIn.as(browser.visitor("zh-CN"), MEMBER);
            var thread = sent(member);
            answered(SignIn.as(browser.visitor("zh-CN"), CHAIR), thread);
            member.navigate("/start.xhtml");
            assertThat(member.locator("#unread .count")).isVisible();
            member.locator("#unread").click();
            assertThat(member.locator("#told li").first()).containsText("有了答复");
            assertThat(member.locator("#told li").first().locator(".chip")).isVisible();
            var link = member.locator("#told a").first().getAttribute("href");
            looksWell(member, "notification-index");
            member.navigate("/notification/choices.xhtml");
            looksWell(member, "notification-choices");

            var later = browser.visitor("zh-CN");
            later.navigate(link);
            SignIn.password(later, MEMBER, SignIn.PASSWORD);
            later.waitForURL("**/suggestion/thread.xhtml**");
            assertThat(later.locator("h1")).hasText("通知里的建议");
            later.navigate("/notification/index.xhtml");
            assertThat(later.locator("#told li").first().locator(".chip")).isHidden();
        }
    }

    @Test
    void what_one_chooses_is_kept_and_all_can_be_marked_as_read() {
        try (var browser = new Browser()) {
            var member = SignIn.as(browser.visitor("zh-CN"), MEMBER);
            answered(SignIn.as(browser.visitor("zh-CN"), CHAIR), sent(member));
            member.navigate("/notification/choices.xhtml");
            var way = member.getByLabel("我的建议有了答复");
            assertEquals("AT_ONCE", way.inputValue());
            way.selectOption("IN_APPLICATION");
            member.locator("[id='choose:save']").click();
            assertThat(member.locator("body")).containsText("通知方式已经保存");
            assertEquals("IN_APPLICATION", member.getByLabel("我的建议有了答复").inputValue());
            member.getByLabel("我的建议有了答复").selectOption("AT_ONCE");
            member.locator("[id='choose:save']").click();
            assertThat(member.locator("body")).containsText("通知方式已经保存");
            member.navigate("/notification/index.xhtml");
            member.locator("[id='all:read']").click();
            assertThat(member.locator("body")).containsText("全部标为已读");
            assertThat(member.locator("#unread .count")).isHidden();
            assertThat(member.locator("[id='all:read']")).isHidden();
        }
    }

    private static String sent(Page member) {
        member.navigate("/suggestion/submit.xhtml");
        member.locator("[id='submit:subject']").fill("通知里的建议");
        member.locator("[id='submit:text']").fill("请把通知栏移到门口。");
        member.locator("[id='submit:send']").click();
        assertThat(member.locator("h1")).hasText("通知里的建议");
        return member.url();
    }

    private static void answered(Page chair, String thread) {
        chair.navigate(thread.replaceAll(".*/suggestion/thread[^?]*", "/suggestion/answer.xhtml"));
        chair.locator("[id='answer:words']").fill("已经移好。");
        chair.locator("[id='answer:send']").click();
        chair.waitForLoadState();
    }

    private static void looksWell(Page page, String name) {
        for (var language : List.of("zh", "en")) {
            Browser.read(page, language);
            page.reload();
            for (var width : List.of(1280, 360)) {
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.setViewportSize(width, 800);
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    var picture = String.join(
                            "-", name, language, "" + width, scheme.name().toLowerCase(Locale.ROOT));
                    assertEquals(List.of(), PagesIT.violations(page), picture);
                    assertEquals(0, PagesIT.overflow(page), picture);
                    assertTrue(PagesIT.smallTargets(page).isEmpty(), picture);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(System.getProperty("it.target"), "screenshots", picture + ".png"))
                            .setFullPage(true));
                }
            }
        }
        Browser.read(page, "zh");
    }
}
