package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The review committee comes from the desk, has the log walked, and goes from an entry to its matter and back. */
@RunAsClient
@Tag("browser")
@ExtendWith(ArquillianExtension.class)
class LogReviewJourneyIT {
    private static final String AUDITOR = "10015";

    @Test
    void an_auditor_walks_the_log_and_from_an_entry_to_its_matter_and_back() {
        try (var browser = new Browser()) {
            var page = SignIn.as(browser.visitor("zh-CN"), AUDITOR);
            Browser.read(page, "zh");
            page.navigate("/desk.xhtml");
            page.locator("#more a[href*='/review/log']").click();
            page.locator("[id='walk:go']").click();
            page.waitForCondition(() -> {
                page.navigate("/review/log.xhtml");
                return page.locator("#results > li").first().textContent().contains("全部成立");
            });
            page.locator("#kind").selectOption("PublicationTurned");
            page.locator("form.filter button").click();
            assertThat(page.locator("#log > li").first().textContent()).contains("成立");
            page.locator("#log a[href*='/affairs/publication']").first().click();
            page.locator("a#entries").click();
            assertThat(page.url()).contains("matter=publication-");
            assertThat(page.locator("#log > li .chip.late").count()).isZero();
            assertThat(page.locator("#log > li").count()).isPositive();
        }
    }

    @Test
    void everybody_in_the_committee_can_read_it() {
        try (var browser = new Browser()) {
            var page = SignIn.as(browser.visitor("zh-CN"), AUDITOR);
            for (var scheme : ColorScheme.values()) {
                if (scheme == ColorScheme.NO_PREFERENCE) continue;
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (int width : new int[] {360, 1280}) {
                    page.setViewportSize(width, 800);
                    Browser.read(page, width == 360 ? "zh" : "en");
                    page.navigate("/review/log.xhtml");
                    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
                    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .isTrue();
                }
            }
        }
    }
}
