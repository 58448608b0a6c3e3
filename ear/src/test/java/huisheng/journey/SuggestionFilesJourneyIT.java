package huisheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files of a suggestion: chosen, looked at, kept over whatever happens to the form, taken out, sent, hidden with it. */
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SuggestionFilesJourneyIT {
    private static final String FORM = "/suggestion/submit.xhtml";

    @Test
    void files_stay_with_a_draft_and_over_a_refused_form_and_go_to_the_committee() throws Exception {
        try (var browser = new Browser()) {
            var member = SignIn.as(browser.visitor("zh-CN"), "10001");
            member.navigate(FORM);
            choose(member, text("现场.txt"), WordDocument.named("登记表.docx"));
            member.locator("[id='submit:addFiles']").click();
            assertThat(member.locator("#files .filelist > li")).hasCount(2);
            assertThat(member.locator("#files .inspection")).containsText("作者");
            member.locator("[id='submit:send']").click();
            assertThat(member.locator("#files .filelist > li")).hasCount(2);
            member.locator("[id='submit:keep']").click();
            assertThat(member.locator(".outcome")).containsText("草稿已经存好");
            assertThat(member.locator("#kept .filelist > li")).hasCount(2);
            member.locator("[id='submit:subject']").fill("装卸口的灯");
            member.locator("[id='submit:text']").fill("三号装卸口晚上看不清，见照片。");
            member.locator("#kept .filelist > li:has-text('登记表') .button").click();
            assertThat(member.locator("#kept .filelist > li")).hasCount(1);
            assertThat(member.locator("[id='submit:subject']")).hasValue("装卸口的灯");
            choose(member, text("补充.txt"));
            member.locator("[id='submit:send']").click();
            assertThat(member.locator("h1")).hasText("装卸口的灯");
            assertThat(member.locator("#files-brought a")).hasText(new String[] {"现场.txt", "补充.txt"});
            answered(browser, member);
        }
    }

    private static void answered(Browser browser, Page member) {
        var number = member.url().replaceAll(".*id=([0-9]+).*", "$1");
        var file = member.locator("#files-brought a").first().getAttribute("href");
        var neighbour = SignIn.as(browser.visitor("zh-CN"), "10005");
        Assertions.assertThat(status(neighbour, file)).isEqualTo(404);
        var chair = SignIn.as(browser.visitor("zh-CN"), "10002");
        chair.navigate("/suggestion/answer.xhtml?id=" + number);
        var saved =
                chair.request().get(chair.locator("#files-brought a").first().getAttribute("href"));
        Assertions.assertThat(saved.text()).isEqualTo("现场.txt");
        choose(chair, text("安装通知.txt"));
        chair.locator("[id='answer:addFiles']").click();
        chair.locator("[id='answer:words']").fill("灯下周装好，安排见附件。");
        chair.locator("[id='answer:send']").click();
        assertThat(chair.locator("h1")).hasText("待答复的建议");
        member.reload();
        assertThat(member.locator("section:has(#answer) .filelist a")).hasText("安装通知.txt");
        Assertions.assertThat(status(neighbour, file)).isEqualTo(200);
        chair.navigate("/suggestion/answer.xhtml?id=" + number);
        chair.locator("summary:has-text('不对分会公开文字')").click();
        chair.locator("input[value='PERSONAL_DATA']").check();
        chair.locator("[id='hide:send']").click();
        assertThat(chair.locator(".outcome")).containsText("不对分会公开");
        Assertions.assertThat(status(neighbour, file)).isEqualTo(404);
        Assertions.assertThat(status(member, file)).isEqualTo(200);
    }

    @Test
    void files_and_words_stay_when_the_session_ended_meanwhile() {
        try (var browser = new Browser()) {
            var member = SignIn.as(browser.visitor("zh-CN"), "10005");
            member.navigate(FORM);
            choose(member, text("留着.txt"));
            member.locator("[id='submit:addFiles']").click();
            assertThat(member.locator("#files .filelist > li")).hasCount(1);
            member.locator("[id='submit:subject']").fill("会话过期以后");
            member.locator("[id='submit:text']").fill("附件还在，一个字也没少。");
            endOtherSessions(browser, "10005");
            member.locator("[id='submit:send']").click();
            member.waitForURL("**/signin/ended.xhtml**");
            assertThat(member.locator("main")).containsText("附件还在，一个字也没少。");
            comeBack(member, "10005", "/suggestion/submit.xhtml");
            assertThat(member).hasURL(Pattern.compile(".*/suggestion/submit[.]xhtml[?]files=.*"));
            assertThat(member.locator("[id='submit:subject']")).hasValue("会话过期以后");
            assertThat(member.locator("[id='submit:text']")).hasValue("附件还在，一个字也没少。");
            assertThat(member.locator("#files .filelist > li")).containsText("留着.txt");
            member.locator("[id='submit:send']").click();
            assertThat(member.locator("#files-brought a")).hasText("留着.txt");
        }
    }

    @Test
    void an_answer_at_an_address_with_a_number_stays_when_the_session_ended_meanwhile() {
        try (var browser = new Browser()) {
            var member = SignIn.as(browser.visitor("zh-CN"), "10001");
            member.navigate(FORM);
            member.locator("[id='submit:subject']").fill("更衣柜的锁");
            member.locator("[id='submit:text']").fill("三楼的更衣柜锁不上。");
            member.locator("[id='submit:send']").click();
            assertThat(member.locator("h1")).hasText("更衣柜的锁");
            var number = member.url().replaceAll(".*id=([0-9]+).*", "$1");
            var chair = SignIn.as(browser.visitor("zh-CN"), "10002");
            chair.navigate("/suggestion/answer.xhtml?id=" + number);
            choose(chair, text("换锁通知.txt"));
            chair.locator("[id='answer:addFiles']").click();
            assertThat(chair.locator("#files .filelist > li")).hasCount(1);
            chair.locator("[id='answer:words']").fill("锁下周二换好，一把钥匙也不用交。");
            endOtherSessions(browser, "10002");
            chair.locator("[id='answer:send']").click();
            chair.waitForURL("**/signin/ended.xhtml**");
            comeBack(chair, "10002", "/suggestion/answer.xhtml");
            assertThat(chair).hasURL(Pattern.compile(".*/suggestion/answer[.]xhtml[?]id=" + number + "&files=.*"));
            assertThat(chair.locator("[id='answer:words']")).hasValue("锁下周二换好，一把钥匙也不用交。");
            chair.locator("[id='answer:send']").click();
            assertThat(chair.locator("h1")).hasText("待答复的建议");
            member.reload();
            assertThat(member.locator("section:has(#answer) .filelist a")).hasText("换锁通知.txt");
        }
    }

    @Test
    void a_reason_on_a_page_without_files_stays_when_the_session_ended_meanwhile() {
        try (var browser = new Browser()) {
            var editor = SignIn.as(browser.visitor("zh-CN"), "10017");
            editor.navigate("/affairs/draft.xhtml");
            editor.locator("[id='draft:subject']").fill("澡堂检修");
            editor.locator("[id='draft:text']").fill("周三停用一天。");
            editor.locator("[id='draft:handIn']").click();
            assertThat(editor.locator("h1")).hasText("澡堂检修");
            var checker = SignIn.as(browser.visitor("zh-CN"), "10012");
            var item = editor.url().replaceAll(".*(/affairs/item[^#]*)", "$1");
            checker.navigate(item);
            checker.locator("[id='back:reason']").fill("没写哪一间澡堂。");
            endOtherSessions(browser, "10012");
            checker.locator("[id='back:go']").click();
            checker.waitForURL("**/signin/ended.xhtml**");
            comeBack(checker, "10012", item);
            assertThat(checker.locator("[id='back:reason']")).hasValue("没写哪一间澡堂。");
            checker.locator("[id='back:go']").click();
            assertThat(checker.locator(".chip").first()).hasText("草稿");
        }
    }

    private static void comeBack(Page page, String number, String to) {
        page.locator("#again").click();
        SignIn.password(page, number, SignIn.PASSWORD);
        page.waitForURL(url -> url.contains(to) || url.contains("/signin/code.xhtml"));
        if (page.url().contains("/signin/code.xhtml")) SignIn.code(page, SignIn.demoCode(number));
    }

    private static void endOtherSessions(Browser browser, String number) {
        var elsewhere = SignIn.as(browser.visitor("zh-CN"), number);
        elsewhere.navigate("/account/index.xhtml");
        elsewhere.locator("[id='sessions:others']").click();
        assertThat(elsewhere.locator("#places li")).hasCount(1);
    }

    private static int status(Page page, String address) {
        return page.request().get(address).status();
    }

    private static void choose(Page page, FilePayload... files) {
        page.locator("#files-chosen").setInputFiles(files);
    }

    private static FilePayload text(String name) {
        return new FilePayload(name, "text/plain", name.getBytes(StandardCharsets.UTF_8));
    }
}
