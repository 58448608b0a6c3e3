package huisheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An office changes hands: one act, and what was worked on by one officer is worked on by the next and by nobody else. */
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class HandOverJourneyIT {
    private static final String LEAVING = "10039";
    private static final String COMING = "10038";

    @Test
    void an_officer_hands_over_and_the_successor_goes_on() {
        try (var browser = new Browser()) {
            var number = HelpAsked.by(SignIn.as(browser.visitor("zh-CN"), "10001"), "工资条（交接）");
            var leaving = SignIn.as(browser.visitor("zh-CN"), LEAVING);
            HelpAsked.accepted(leaving, number);
            HelpAsked.taken(leaving, LEAVING);
            var coming = SignIn.as(browser.visitor("zh-CN"), COMING);
            assertUnknown(coming, number);

            leaving.navigate("/handover/index.xhtml");
            assertThat(leaving.locator("#inHand tbody tr")).hasCount(1);
            leaving.locator("[id='handOver:go']").click();
            assertThat(leaving.locator("[id='handOver:to-error']")).isVisible();
            var successor = leaving.locator("[id='handOver:to'] option", new Page.LocatorOptions().setHasText("沈国华"));
            leaving.locator("[id='handOver:to']").selectOption(successor.getAttribute("value"));
            leaving.locator("[id='handOver:go']").click();
            assertThat(leaving.locator(".outcome").first()).containsText("交接已经办好");
            assertThat(leaving.locator("#latest li").first()).containsText("沈国华");

            assertUnknown(leaving, number);
            coming.navigate("/grievance/work.xhtml?id=" + number);
            assertThat(coming.locator(".facts").last()).containsText("沈国华");
            coming.locator("[id='talk:words']").fill("现在由我接着办。");
            HelpAsked.pressed(coming, "talk:say");
        }
    }

    private static void assertUnknown(Page officer, String number) {
        officer.navigate("/grievance/work.xhtml?id=" + number);
        assertThat(officer.locator("h1")).hasText("没有找到");
    }
}
