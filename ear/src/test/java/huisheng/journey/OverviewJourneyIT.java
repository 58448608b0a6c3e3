package huisheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The month of a union: read by its committee and those above, taken away as a file, closed to everybody else. */
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class OverviewJourneyIT {
    private static final int COUNTERS = 3;
    private static final int MONTHS = 12;
    private static final Pattern SMALL = Pattern.compile("(?m)^[^,]*,[^,]*,\\d{4}-\\d{2},[1-4],");

    @Test
    void the_chair_of_the_group_reads_the_months_and_takes_them_away() {
        try (var browser = new Browser()) {
            var chair = SignIn.as(browser.visitor("zh-CN"), "10011");
            chair.navigate("/desk.xhtml");
            chair.locator("#more a").first().click();
            assertThat(chair.locator("h1")).containsText("月报");
            assertThat(chair.locator(".counter")).hasCount(COUNTERS);
            assertThat(chair.locator(".counter")
                            .first()
                            .locator("table")
                            .first()
                            .locator("tbody tr"))
                    .hasCount(MONTHS);
            assertThat(chair.locator(".counter").first().locator(".bars rect.part"))
                    .hasCount(MONTHS + 1);
            chair.locator("#months a").nth(1).click();
            assertThat(chair.locator("#months [aria-current]")).hasCount(1);
            var lines = file(chair, "#export-csv").lines().toList();
            Assertions.assertThat(lines.get(0)).contains("收到", "按期率");
            Assertions.assertThat(lines.size()).isGreaterThan(COUNTERS * MONTHS);
            Assertions.assertThat(SMALL.matcher(String.join("\n", lines)).find())
                    .isFalse();
            Assertions.assertThat(
                            chair.request().get(address(chair, "#export-xlsx")).body())
                    .startsWith((byte) 'P', (byte) 'K');
        }
    }

    @Test
    void a_union_is_open_to_its_committee_and_those_above_and_to_nobody_else() {
        try (var browser = new Browser()) {
            var above = SignIn.as(browser.visitor("zh-CN"), "10011");
            above.navigate("/overview/index.xhtml");
            var group = above.locator("#export-csv").getAttribute("href").replaceAll("[^0-9]*(\\d+)&.*", "$1");
            var below = SignIn.as(browser.visitor("zh-CN"), "10054");
            below.navigate("/overview/index.xhtml");
            var branch = below.locator("#export-csv").getAttribute("href").replaceAll("[^0-9]*(\\d+)&.*", "$1");
            Assertions.assertThat(status(above, branch)).isEqualTo(200);
            Assertions.assertThat(status(below, branch)).isEqualTo(200);
            Assertions.assertThat(status(below, group)).isEqualTo(403);
            Assertions.assertThat(status(SignIn.as(browser.visitor("zh-CN"), "10001"), branch))
                    .isEqualTo(403);
            Assertions.assertThat(status(browser.visitor("zh-CN"), branch)).isEqualTo(401);
            for (var odd : List.of("x", "2026-13", "9999-01", ""))
                Assertions.assertThat(above.request()
                                .get("/api/overview/months.csv?union=" + group + "&month=" + odd)
                                .status())
                        .as(odd)
                        .isEqualTo(200);
        }
    }

    private static int status(Page page, String union) {
        return page.request()
                .get(
                        "/api/overview/months.csv?union=" + union,
                        RequestOptions.create().setMaxRedirects(0))
                .status();
    }

    private static String file(Page page, String link) {
        return page.request().get(address(page, link)).text();
    }

    private static String address(Page page, String link) {
        return page.locator(link).getAttribute("href");
    }
}
