package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How one comes to the booth and to the desks around it. On a slow line the page is there before its script: until it comes, its
 * buttons are shut and the page says so. A paper that was saved opens the booth on another device. These are votes of the
 * demonstration, whose windows end for good once a test has moved the clock: this class comes before all that do.
 */
@RunAsClient
@Tag("browser")
@ExtendWith(ArquillianExtension.class)
class AccessToTheBoothIT {
    private static final String OPEN = "调整工间休息时间";
    private static final String PREPARED = "绩效奖金";
    private static final String PRESSABLE =
            "main button[type=button]:enabled:visible, main form:not([action]) button:enabled:visible";

    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void a_paper_is_collected_only_when_the_script_is_there() {
        var page = SignIn.as(browser.visitor("zh-CN"), "10073");
        slow(page, of(page, OPEN, "paper"), "#collect");
        page.locator("#collect").click();
        page.locator("#vote").waitFor();
        assertThat(page.url()).contains("#paper=");
    }

    @Test
    void a_trustee_makes_no_key_before_the_script_is_there() {
        var page = SignIn.as(browser.visitor("zh-CN"), "10064");
        slow(page, of(page, PREPARED, "trustee"), "#say");
    }

    @Test
    void a_lost_slip_is_looked_for_only_when_the_script_is_there() {
        var page = SignIn.as(browser.visitor("zh-CN"), "10034");
        slow(page, of(page, OPEN, "registrar"), "#void");
        page.locator("#void").click();
        assertThat(page.locator("#lost-state").textContent()).contains("底册");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vote", "test", "verify", "receipt"})
    void the_pages_of_the_booth_wait_in_words_of_both_languages(String name) {
        var page = browser.visitor("en-GB");
        slow(page, "/booth/" + name + ".html", "[data-language]");
    }

    @Test
    void a_paper_that_was_saved_is_taken_up_on_another_device() throws Exception {
        var first = collecting();
        first.locator("#collect").click();
        first.locator("#vote").waitFor();
        var file = folder.resolve("voting-paper.json");
        first.waitForDownload(() -> first.locator("#keep").click()).saveAs(file);
        var second = collecting();
        assertThat(second.locator("#collect").isVisible())
                .as("collected already")
                .isFalse();
        var sent = new ArrayList<Request>();
        second.onRequest(sent::add);
        second.locator("#file")
                .setInputFiles(Files.writeString(
                        folder.resolve("other.json"), Files.readString(file).replace(": \"", ": \"1")));
        second.locator("#state:has-text('不是这次表决的票')").waitFor();
        second.locator("#file").setInputFiles(file);
        second.locator("#vote").waitFor();
        assertThat(second.locator("#vote").getAttribute("href"))
                .isEqualTo(first.locator("#vote").getAttribute("href"));
        var secret = second.url().replaceAll(".*#paper=", "");
        assertThat(secret).hasSizeGreaterThan(300).contains(".");
        for (var part : secret.split("\\."))
            assertThat(sent)
                    .extracting(one -> one.url() + one.postData())
                    .noneMatch(one -> one.replaceAll("#.*", "").contains(part));
        second.locator("#vote").click();
        second.locator("#choosing").waitFor();
    }

    /** Somebody on the roll of the vote that is open in the demonstration. */
    private static Page collecting() {
        var page = SignIn.as(browser.visitor("zh-CN"), "10074");
        page.navigate(of(page, OPEN, "paper"));
        page.locator("#paper").waitFor();
        page.locator("[data-preparing]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        return page;
    }

    private static String of(Page page, String vote, String name) {
        return EveryPage.pollNamed(vote).apply(page).replace("poll.xhtml", name + ".xhtml");
    }

    private static void slow(Page page, String address, String button) {
        List<Route> held = new ArrayList<>();
        var slow = new AtomicBoolean(true);
        page.route(url -> url.matches(".*/booth/[\\w-]+\\.js"), one -> {
            if (slow.get()) held.add(one);
            else one.resume();
        });
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        var line = page.locator("[data-preparing]");
        line.waitFor();
        assertThat(page.locator(PRESSABLE).all()).as("can be pressed").isEmpty();
        assertThat(line.textContent()).matches("(?s).*(准备|getting ready).*");
        var there = page.url();
        page.locator(button).first().click(new Locator.ClickOptions().setForce(true));
        assertThat(page.url()).isEqualTo(there);
        assertThat(held).isNotEmpty();
        slow.set(false);
        held.forEach(Route::resume);
        PlaywrightAssertions.assertThat(page.locator(button).first()).isEnabled();
        assertThat(line.isVisible()).isFalse();
    }
}
