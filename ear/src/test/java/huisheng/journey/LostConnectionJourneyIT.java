package huisheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A connection that breaks off costs no word, and what is pressed twice or sent again afterwards is there once. */
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class LostConnectionJourneyIT {
    private static final String MEMBER = "10005";
    private static final String TEXT = "工具柜的锁坏了两把，夜班换不了刀具。";

    @Test
    void a_suggestion_that_could_not_be_sent_is_still_there_and_is_sent_once() {
        try (var browser = new Browser()) {
            var member = SignIn.as(browser.visitor("zh-CN"), MEMBER);
            var subject = "工具柜的锁（断线）";
            member.navigate("/suggestion/submit.xhtml");
            member.locator("[id='submit:category']").selectOption("SAFETY");
            member.locator("[id='submit:where']").fill("二号车间");
            member.locator("[id='submit:subject']").fill(subject);
            member.locator("[id='submit:text']").fill(TEXT);
            withoutConnection(member, member.locator("[id='submit:send']"));
            member.navigate("/suggestion/submit.xhtml");
            assertThat(member.locator("[id='submit:category']")).hasValue("SAFETY");
            assertThat(member.locator("[id='submit:where']")).hasValue("二号车间");
            assertThat(member.locator("[id='submit:subject']")).hasValue(subject);
            assertThat(member.locator("[id='submit:text']")).hasValue(TEXT);
            member.locator("[id='submit:send']").dblclick();
            assertThat(member.locator("h1")).hasText(subject);
            member.navigate("/start.xhtml");
            assertThat(mine(member, subject)).hasCount(1);
            // Taken once, forgotten here: the next form is empty.
            member.navigate("/suggestion/submit.xhtml");
            assertThat(member.locator("[id='submit:text']")).hasValue("");
        }
    }

    @Test
    void a_case_and_the_words_in_it_are_sent_once_though_the_answer_was_lost() {
        try (var browser = new Browser()) {
            var member = SignIn.as(browser.visitor("zh-CN"), MEMBER);
            var subject = "高温费（断线）";
            member.navigate("/grievance/submit.xhtml?channel=PAY");
            member.locator("select[id$='choice']").first().selectOption("bonus");
            member.locator("[id='submit:subject']").fill(subject);
            member.locator("[id='submit:text']").fill(TEXT);
            withoutConnection(member, member.locator("[id='submit:send']"));
            member.navigate("/grievance/submit.xhtml?channel=PAY");
            assertThat(member.locator("[id='submit:text']")).hasValue(TEXT);
            assertThat(member.locator("select[id$='choice']").first()).hasValue("bonus");
            member.locator("[id='submit:send']").dblclick();
            assertThat(member.locator("h1")).hasText(subject);
            var there = member.url();
            member.navigate("/grievance/mine.xhtml");
            assertThat(mine(member, subject)).hasCount(1);

            member.navigate(there);
            answerIsLost(member, "talk:words", "talk:send");
            member.navigate(there);
            // The words came to the union, which says so now; whoever overlooks that sends them again.
            assertThat(member.locator(".outcome")).isVisible();
            assertThat(member.locator(".lifeline")).containsText(TEXT);
            assertThat(member.locator("[id='talk:words']")).hasValue("");
            member.locator("[id='talk:words']").fill(TEXT);
            member.locator("[id='talk:send']").click();
            assertThat(member.locator(".outcome")).isVisible();
            assertThat(member.locator(".lifeline .said", new Page.LocatorOptions().setHasText(TEXT)))
                    .hasCount(1);
            assertThat(member.locator("[id='talk:words']")).hasValue("");
        }
    }

    @Test
    void what_was_not_sent_waits_for_its_writer_alone_until_they_sign_out() {
        try (var browser = new Browser()) {
            var page = SignIn.as(browser.visitor("zh-CN"), MEMBER);
            page.navigate("/suggestion/submit.xhtml");
            page.locator("[id='submit:text']").fill(TEXT);
            page.context().clearCookies();
            SignIn.as(page, "10006").navigate("/suggestion/submit.xhtml");
            assertThat(page.locator("[id='submit:text']")).hasValue("");
            page.context().clearCookies();
            SignIn.as(page, MEMBER).navigate("/suggestion/submit.xhtml");
            assertThat(page.locator("[id='submit:text']")).hasValue(TEXT);
            page.locator("[id='leave:go']").click();
            page.waitForURL("**/signin/out.xhtml");
            SignIn.as(page, MEMBER).navigate("/suggestion/submit.xhtml");
            assertThat(page.locator("[id='submit:text']")).hasValue("");
        }
    }

    @Test
    void an_act_beside_an_answer_that_is_being_written_leaves_it_alone() {
        try (var browser = new Browser()) {
            var page = SignIn.as(browser.visitor("zh-CN"), "10002");
            page.navigate("/suggestion/inbox.xhtml");
            page.locator(".matters a").first().click();
            page.locator("[id='answer:words']").fill(TEXT);
            page.locator("[id='quick:take'], [id='quick:list']").last().click();
            assertThat(page.locator(".outcome")).isVisible();
            assertThat(page.locator("[id='answer:words']")).hasValue(TEXT);
        }
    }

    private static void withoutConnection(Page page, Locator button) {
        page.context().setOffline(true);
        button.click();
        page.waitForURL("chrome-error://**");
        page.context().setOffline(false);
    }

    /** The server takes it, and its answer never comes. */
    private static void answerIsLost(Page page, String field, String button) {
        page.locator("[id='" + field + "']").fill(TEXT);
        page.route("**/grievance/case.xhtml**", route -> {
            route.fetch(new com.microsoft.playwright.Route.FetchOptions().setMaxRedirects(0));
            route.abort();
        });
        page.locator("[id='" + button + "']").click();
        page.waitForURL("chrome-error://**");
        page.unroute("**/grievance/case.xhtml**");
    }

    private static Locator mine(Page page, String subject) {
        return page.locator(".matters a", new Page.LocatorOptions().setHasText(subject));
    }
}
