package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import huisheng.kernel.PlainText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names of people and of unions, by the form, by a list and on every page where they stand. */
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class HostileNamesIT {
    private static final String REGISTRAR = "10016";
    private static final String BRANCH = "HOSTILE";
    private static final String LONGEST = "W".repeat(200);
    private static final int MEGABYTE = 1 << 20;

    /** Taken as they are. */
    private static final List<String> ODD = List.of(
            "<script>window.hit=1</script>",
            "\"><img src=x onerror=window.hit=1>",
            "x'-window.hit=1-'</title></option><svg onload=window.hit=1>",
            "#{request.contextPath} ${7*7} {0} %s",
            "مرحبا بالعالم עולם",
            "Z\u0351\u036B\u0343\u036Aalgo",
            "👩\u200D👩\u200D👧 𠮷野",
            "&lt;b&gt;&#39;&amp;nbsp; ]]> <!-- x",
            "W".repeat(120));

    /** Refused with a sentence. */
    private static final List<String> NO_NAMES = List.of(
            "王\u202E英",
            "王\u2066英",
            "王\u0000英",
            "王\u200B英",
            "王\u2028英",
            "\uE000",
            "Z" + "\u0351".repeat(7),
            "王".repeat(121));

    @Test
    void a_name_is_shown_as_it_was_typed_wherever_it_stands_or_is_refused_in_a_sentence() {
        try (var visitors = new Visitors()) {
            found();
            var registrar = visitors.as(REGISTRAR, "zh");
            for (int i = 0; i < ODD.size(); i++) {
                join(registrar, "HN-" + i, ODD.get(i));
                registrar.waitForURL("**/registry/member.xhtml?**");
                assertThat(registrar.locator("h1").textContent()).isEqualTo(new PlainText(ODD.get(i)).value());
                unbroken(registrar);
            }
            for (var name : NO_NAMES) {
                join(registrar, "HN-NONE", name);
                registrar.waitForSelector(".summary");
                assertThat(registrar.locator(".summary").textContent()).containsAnyOf("姓名", "最多", "120");
                assertThat(registrar.url()).contains("/registry/join.xhtml");
                unbroken(registrar);
            }
            megabyte(registrar);
            everywhere(visitors);
            assertThat(visitors.complaints()).isEmpty();
        }
    }

    @Test
    void a_list_shows_names_as_they_were_written_and_names_each_row_that_is_none() {
        try (var visitors = new Visitors()) {
            found();
            var registrar = visitors.as(REGISTRAR, "zh");
            var text = new StringBuilder("会员号,<script>window.hit=1</script>姓名,部门,入会日期\n");
            for (int i = 0; i < ODD.size(); i++)
                text.append("HL-" + i + "," + quoted(ODD.get(i)) + "," + BRANCH + ",2020-01-01\n");
            bring(registrar, text + "HL-X,王\u202E英," + BRANCH + ",2020-01-01\nＨＬ－１,王五," + BRANCH + ",2020-01-01\n");
            unbroken(registrar);
            registrar.locator("[id='choose:field:1:column']").selectOption("1");
            registrar.locator("[id='choose:go']").click();
            registrar.waitForSelector("#faults");
            var rows = registrar.locator("#faultTable tbody tr");
            assertThat(rows.count()).isEqualTo(2);
            assertThat(rows.nth(0).locator("td").first().textContent()).isEqualTo("" + (ODD.size() + 2));
            assertThat(rows.nth(1).locator("td").first().textContent()).isEqualTo("" + (ODD.size() + 3));
            unbroken(registrar);
            registrar.locator("[id='drop:go']").click();
            bring(registrar, text.toString());
            registrar.locator("[id='choose:field:1:column']").selectOption("1");
            registrar.locator("[id='choose:go']").click();
            registrar.waitForSelector("#clean");
            registrar.locator("[id='write:go']").click();
            registrar.waitForSelector("#written");
            for (int i = 0; i < ODD.size(); i++) {
                registrar.navigate("/registry/members.xhtml?search=HL-" + i);
                assertThat(registrar.locator("#members tbody tr").count()).isEqualTo(1);
                assertThat(registrar.locator("#members tbody").textContent())
                        .contains(new PlainText(ODD.get(i)).value());
                unbroken(registrar);
            }
            // PrimeFaces hides a helper of its poll by an inline style, which the policy does not apply; nothing is
            // shown by it.
            assertThat(visitors.complaints())
                    .allMatch(said -> said.contains("inline style") || said.contains("style-src-attr"));
        }
    }

    /** Every page on which the longest name of a union can stand, in both languages. */
    private static void everywhere(Visitors visitors) {
        for (var language : List.of("zh", "en")) {
            var registrar = visitors.as(REGISTRAR, language);
            for (var path : List.of(
                    "/",
                    "/registry/members.xhtml?search=HN-8",
                    "/registry/join.xhtml",
                    "/registry/list.xhtml",
                    "/activation/index.xhtml",
                    "/roll/rolls.xhtml",
                    "/office/appointments.xhtml")) {
                registrar.navigate(path);
                unbroken(registrar);
            }
            registrar.navigate("/activation/index.xhtml");
            registrar.locator("[id='one:number']").fill("HN-8");
            registrar.locator("[id='one:go']").click();
            assertThat(registrar.locator("#slipList").textContent()).contains("W".repeat(120));
            unbroken(registrar);
            var visitor = visitors.as(null, language);
            visitor.navigate("/");
            unbroken(visitor);
            visitor.navigate(EveryPage.group(visitor));
            unbroken(visitor);
            while (visitor.getByText(LONGEST).count() == 0)
                visitor.locator("#under a").nth(1).click();
            unbroken(visitor);
            visitor.getByText(LONGEST).first().click();
            assertThat(visitor.locator("h1").textContent()).isEqualTo(LONGEST);
            unbroken(visitor);
        }
    }

    private static void found() {
        NewcomersDoor.put("under=HD-2&branch=" + BRANCH + "&name=" + encoded(LONGEST) + "&english=" + encoded(LONGEST));
    }

    private static void megabyte(Page registrar) {
        registrar.navigate("/registry/join.xhtml");
        registrar.locator("[id='join:number']").fill("HN-NONE");
        registrar.evaluate("n => document.getElementById('join:name').value = 'w'.repeat(n)", MEGABYTE);
        registrar.locator("[id='join:day']").fill("2020-01-01");
        registrar.locator("[id='join:go']").click();
        registrar.waitForSelector(".summary");
        assertThat(registrar.locator(".summary").textContent()).contains("120");
        unbroken(registrar);
    }

    private static void join(Page registrar, String number, String name) {
        registrar.navigate("/registry/join.xhtml");
        registrar.locator("[id='join:number']").fill(number);
        // Not typed key by key: a browser's own editing would drop what we want to send.
        registrar.evaluate("name => document.getElementById('join:name').value = name", name);
        registrar
                .locator("[id='join:organisation']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(BRANCH + " " + LONGEST));
        registrar.locator("[id='join:day']").fill("2020-01-01");
        registrar.locator("[id='join:go']").click();
    }

    private static void bring(Page registrar, String text) {
        registrar.navigate("/registry/list.xhtml");
        registrar
                .locator("[id='bring:file']")
                .setInputFiles(new FilePayload("list.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        registrar.locator("[id='bring:go']").click();
        registrar.waitForSelector("[id='choose:go']");
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void unbroken(Page page) {
        assertThat(page.evaluate("window.hit === undefined")).as(page.url()).isEqualTo(true);
        for (int width : new int[] {360, 320, 1280}) {
            page.setViewportSize(width, 800);
            assertThat((int) page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("sideways scrolling at " + width + " on " + page.url())
                    .isZero();
        }
    }
}
