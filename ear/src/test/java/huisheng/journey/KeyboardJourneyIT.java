package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The suggestion and its answer without a mouse; the focus is always seen. */
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class KeyboardJourneyIT {
    private static final int ENOUGH = 60;
    private static final double RING = 2.9;

    @Test
    void a_suggestion_is_sent_and_answered_with_the_keyboard_alone() {
        try (var visitors = new Visitors()) {
            var member = visitors.as("10001", "zh");
            member.navigate("/suggestion/submit.xhtml");
            member.keyboard().press("Tab");
            assertThat(focused(member, "e.className")).isEqualTo("skip");
            member.keyboard().press("Enter");
            tabTo(member, "submit:subject");
            member.keyboard().type("浴室热水");
            tabTo(member, "submit:text");
            member.keyboard().type("下夜班以后浴室没有热水。");
            tabTo(member, "submit:send");
            member.keyboard().press("Enter");
            member.waitForURL("**/suggestion/thread.xhtml?**");
            assertThat(focused(member, "e.className")).isEqualTo("outcome");

            var chair = visitors.as("10002", "zh");
            chair.navigate("/suggestion/inbox.xhtml");
            chair.keyboard().press("j");
            chair.keyboard().press("j");
            chair.keyboard().press("k");
            assertThat(focused(chair, "e.closest('.matters') ? 'in the list' : 'elsewhere'"))
                    .isEqualTo("in the list");
            chair.keyboard().press("Enter");
            chair.waitForURL("**/suggestion/answer.xhtml?**");
            chair.keyboard().press("r");
            assertThat(focused(chair, "e.id")).isEqualTo("answer:words");
            chair.keyboard().type("已经报修，本周内恢复。");
            tabTo(chair, "answer:send");
            chair.keyboard().press("Enter");
            chair.waitForURL("**/suggestion/inbox.xhtml");
            assertThat(focused(chair, "e.className")).isEqualTo("outcome");
        }
    }

    @Test
    void what_is_wrong_is_read_first_and_leads_to_its_field() {
        try (var visitors = new Visitors()) {
            var member = visitors.as("10001", "en");
            member.navigate("/suggestion/submit.xhtml");
            member.locator("[id='submit:send']").focus();
            member.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(member.locator(".summary")).isFocused();
            member.keyboard().press("Tab");
            member.keyboard().press("Enter");
            assertThat(focused(member, "e.id")).isEqualTo("submit:subject");
            assertThat(focused(member, "e.getAttribute('aria-invalid')")).isEqualTo("true");
            assertThat(focused(member, "e.getAttribute('aria-describedby')"))
                    .isEqualTo("submit:subject-hint submit:subject-error");
        }
    }

    @Test
    void unsent_text_is_kept_when_the_language_is_changed_and_forgotten_when_it_was_sent() {
        try (var visitors = new Visitors()) {
            var member = visitors.as("10048", "zh");
            try {
                member.navigate("/suggestion/submit.xhtml");
                member.locator("[id='submit:text']").fill("写到一半");
                member.locator(".tools a[hreflang=en]").click();
                PlaywrightAssertions.assertThat(member.locator("h1")).hasText("Make a suggestion");
                assertThat(member.url()).endsWith("/suggestion/submit.xhtml");
                PlaywrightAssertions.assertThat(member.locator("[id='submit:text']"))
                        .hasValue("写到一半");
                member.locator("[id='submit:subject']").fill("半句话");
                member.locator("[id='submit:send']").click();
                member.waitForURL("**/suggestion/thread.xhtml?**");
                member.navigate("/suggestion/submit.xhtml");
                PlaywrightAssertions.assertThat(member.locator("[id='submit:text']"))
                        .hasValue("");
            } finally {
                // The choice goes with the member; the next test finds them as they were.
                member.navigate("/?language=auto");
            }
        }
    }

    @Test
    void the_chosen_light_is_remembered() {
        try (var visitors = new Visitors()) {
            var page = visitors.as(null, "zh");
            page.navigate("/");
            page.locator(".foot a[href*='look=dark']").click();
            assertThat(page.url()).doesNotContain("look");
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(22, 24, 26)");
            page.navigate("/signin.xhtml");
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(22, 24, 26)");
        }
    }

    private static void tabTo(Page page, String id) {
        for (int i = 0; i < ENOUGH; i++) {
            page.keyboard().press("Tab");
            assertThat(Double.parseDouble(focused(page, "parseFloat(getComputedStyle(e).outlineWidth)")))
                    .as("ring around " + focused(page, "e.outerHTML.slice(0, 80)"))
                    .isGreaterThan(RING);
            if (id.equals(focused(page, "e.id"))) return;
        }
        throw new AssertionError("The keyboard never comes to " + id);
    }

    private static String focused(Page page, String what) {
        return String.valueOf(page.evaluate("(e => " + what + ")(document.activeElement)"));
    }
}
