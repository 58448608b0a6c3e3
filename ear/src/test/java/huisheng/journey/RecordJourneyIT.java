package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The record of the demonstration union, as a visitor reads it. */
@RunAsClient
@Tag("browser")
@ExtendWith(ArquillianExtension.class)
class RecordJourneyIT {
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void each_turn_of_a_publication_is_told_in_words_of_its_own() {
        var page = browser.visitor("zh-CN");
        assertThat(all(page, "AFFAIRS"))
                .contains("公布了一份公开内容。", "一份公开内容经另一人核对，没有问题。")
                .doesNotContain("一份公开内容往前走了一步。", "起草了一份公开内容。");
    }

    @Test
    void who_took_which_office_is_told() {
        var page = browser.visitor("zh-CN");
        assertThat(all(page, "OFFICES")).contains("有人就任：主席。").doesNotContain("有人就任职务。");
    }

    @Test
    void the_record_reads_in_english_too() {
        var page = browser.visitor("en-GB");
        assertThat(all(page, "AFFAIRS")).contains("A publication was published.");
        assertThat(all(page, "OFFICES")).contains("Somebody took an office: Chair.");
    }

    /** All sentences of the union at the top, on up to ten pages. */
    private static List<String> all(Page page, String topic) {
        page.navigate("/receipt/record.xhtml?topic=" + topic);
        var told = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            told.addAll(page.locator("#record li > a").allTextContents());
            var older = page.locator("a[rel=next]");
            if (older.count() == 0) break;
            page.navigate(older.first().getAttribute("href"));
        }
        return told;
    }
}
