package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import huisheng.kernel.PlainText;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever a person types is shown as they typed it, harms nobody and breaks no page. */
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class HostileTextIT {
    private static final List<String> SUBJECTS = List.of(
            "<script>window.hit=1</script>",
            "\"><img src=x onerror=window.hit=1>",
            "'-window.hit=1-'</title></textarea><svg onload=window.hit=1>",
            "#{request.contextPath} ${7*7} {{7*7}} {0} %s",
            "javascript:window.hit=1",
            "\u202Egpj.nrecxe\u202C \u2066txt\u2069 \u202Eunclosed",
            "مرحبا بالعالم עולם 123",
            "a\u0000b\u0001c\u001B[31m",
            "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033Da\u030A\u0347l\u0334g\u0337o",
            "👩‍👩‍👧‍👦 𠮷野家 \uFEFF\u200B\u200D",
            "&lt;b&gt;&#39;&amp;nbsp; ]]> <!-- x",
            "x".repeat(100));

    private static final String UNBROKEN = "很长".repeat(2_000) + "y".repeat(5_000);
    private static final int MEGABYTE = 1 << 20;

    @Test
    void every_text_is_shown_as_it_was_typed_on_every_page_of_the_journey() {
        try (var visitors = new Visitors()) {
            var member = visitors.as("10001", "zh");
            var chair = visitors.as("10002", "zh");
            for (var typed : SUBJECTS) {
                send(member, typed, typed + "\n" + typed);
                var shown = new PlainText(typed).value();
                assertThat(member.locator("h1").textContent()).isEqualTo(shown);
                assertThat(member.locator("#text").textContent()).isEqualTo(shown + "\n" + shown);
                harmless(member);
            }
            send(member, "最长的一条", UNBROKEN);
            harmless(member);
            member.navigate("/start.xhtml");
            assertThat(member.locator(".matters").first().textContent()).contains(SUBJECTS.get(0), SUBJECTS.get(1));
            harmless(member);
            answer(
                    chair,
                    member.locator(".matters a").first().getAttribute("href").replace("thread", "answer"));
            for (var page : List.of("/desk.xhtml", "/suggestion/inbox.xhtml?show=answered")) {
                chair.navigate(page);
                harmless(chair);
            }
            assertThat(visitors.complaints()).isEmpty();
        }
    }

    @Test
    void a_megabyte_is_refused_at_its_field_and_stays_there() {
        try (var visitors = new Visitors()) {
            var member = visitors.as("10001", "zh");
            member.navigate("/suggestion/submit.xhtml");
            member.locator("[id='submit:subject']").fill("一兆字");
            member.evaluate(
                    "n => document.getElementById('submit:text').value = ('w'.repeat(63) + '\\n').repeat(n / 64)",
                    MEGABYTE);
            member.locator("[id='submit:send']").click();
            member.waitForSelector(".summary");
            assertThat(member.locator("[id='submit:text-error']").textContent()).contains("10,000");
            assertThat((int) member.evaluate("document.getElementById('submit:text').value.length"))
                    .isEqualTo(MEGABYTE);
            harmless(member);
            assertThat(visitors.complaints()).isEmpty();
        }
    }

    private static void send(Page page, String subject, String text) {
        page.navigate("/suggestion/submit.xhtml");
        fill(page, "submit:subject", subject);
        fill(page, "submit:text", text);
        page.locator("[id='submit:send']").click();
        page.waitForURL("**/suggestion/thread.xhtml?**");
    }

    private static void answer(Page page, String address) {
        page.navigate(address);
        harmless(page);
        fill(page, "answer:words", String.join("\n", SUBJECTS));
        page.locator("[id='answer:send']").click();
        page.waitForURL("**/suggestion/inbox.xhtml");
        page.navigate(address);
        assertThat(page.locator("#answer").textContent()).isEqualTo(new PlainText(String.join("\n", SUBJECTS)).value());
        harmless(page);
    }

    // Not typed key by key: a browser's own editing would drop what we want to send.
    private static void fill(Page page, String id, String value) {
        page.evaluate("([id, value]) => document.getElementById(id).value = value", List.of(id, value));
    }

    private static void harmless(Page page) {
        assertThat(page.evaluate("window.hit === undefined")).isEqualTo(true);
        page.setViewportSize(320, 800);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways scrolling on " + page.url())
                .isZero();
        page.setViewportSize(1280, 800);
        assertThat(page.evaluate("[...document.querySelectorAll('h1 bdi, .said, .matters a bdi')]"
                        + ".every(e => getComputedStyle(e).unicodeBidi.includes('isolate'))"))
                .as("text of people stands by itself on " + page.url())
                .isEqualTo(true);
    }
}
