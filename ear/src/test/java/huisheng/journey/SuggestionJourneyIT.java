package huisheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SuggestionJourneyIT {
    @Test
    void a_member_sends_a_suggestion_and_reads_the_answer() {
        try (var browser = new Browser()) {
            var member = SignIn.as(browser.visitor("zh-CN"), "10001");
            member.navigate("/suggestion/submit.xhtml");
            member.locator("[id='submit:subject']").fill("夜班班车");
            member.locator("[id='submit:text']").fill("夜班十二点以后没有班车。");
            member.locator("[id='submit:send']").click();
            assertThat(member.locator("h1")).hasText("夜班班车");
            var chair = SignIn.as(browser.visitor("zh-CN"), "10002");
            // By its address: the list shows what is due first, and other tests have sent more than one page of it.
            chair.navigate(member.url().replaceAll(".*/suggestion/thread[^?]*", "/suggestion/answer.xhtml"));
            chair.locator("[id='answer:words']").fill("下月起加开零点三十分一班。");
            chair.locator("[id='answer:send']").click();
            assertThat(chair.locator("h1")).hasText("待答复的建议");
            member.reload();
            assertThat(member.locator("#answer")).hasText("下月起加开零点三十分一班。");
        }
    }

    static Page signedIn(Page page, String number) {
        return SignIn.as(page, number);
    }
}
