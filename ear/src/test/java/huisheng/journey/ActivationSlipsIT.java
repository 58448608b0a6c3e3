package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Activation codes for a whole organisation: a bar while they are made, a table to take away, slips to print and cut. */
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ActivationSlipsIT {
    private static final int CROWD = 2_000;
    private static final String BRANCH = "SLIPS";
    private static final Pattern LINE =
            Pattern.compile("\"(SL-\\d+)\",\"(众\\d+)\",\"([0-9A-Z -]+)\",\"(\\d{4}-\\d\\d-\\d\\d)\"");

    @Test
    void two_thousand_members_get_their_slips_on_paper_and_as_a_table() throws Exception {
        NewcomersDoor.put("under=HD-3&branch=" + BRANCH + "&name=" + BRANCH + "&number=SL-&crowd=" + CROWD);
        try (var visitors = new Visitors()) {
            var registrar = visitors.as("10016", "zh");
            var took = make(registrar);
            System.out.println("Activation codes for " + CROWD + " members: " + took.toMillis() + " ms");
            assertThat(took).isLessThan(Duration.ofSeconds(30));
            assertThat(registrar.locator(".lead").first().textContent()).contains("2,000");
            var table = table(registrar);
            assertTable(table);
            assertSlips(registrar, table);
            assertPaper(registrar);
            var printed = registrar.locator("#slipList .code").first().textContent();
            var member = visitors.as(null, "zh");
            activate(member, "SL-1", codeOf("SL-1", table));
            assertThat(printed).isNotBlank();
            make(registrar);
            assertThat(registrar.locator(".lead").first().textContent()).contains("1,999");
            // PrimeFaces hides a helper of its poll by an inline style, which the policy does not apply; nothing is
            // shown by it.
            assertThat(visitors.complaints())
                    .allMatch(said -> said.contains("inline style") || said.contains("style-src-attr"));
        }
    }

    private static Duration make(Page registrar) {
        registrar.navigate("/activation/index.xhtml");
        registrar
                .locator("[id='all:organisation']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(BRANCH));
        var began = Instant.now();
        registrar.locator("[id='all:go']").click();
        registrar.waitForSelector("progress");
        assertThat(registrar.locator("progress").getAttribute("max")).startsWith("" + CROWD);
        registrar.waitForSelector("#slipList");
        return Duration.between(began, Instant.now());
    }

    private static List<String> table(Page registrar) throws IOException {
        var download = registrar.waitForDownload(
                () -> registrar.locator("[id='slips:csv']").click());
        assertThat(download.suggestedFilename()).isEqualTo("activation.csv");
        var text = Files.readString(download.path(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF\"会员号\",\"姓名\",\"激活码\",\"有效期至\"\r\n").endsWith("\r\n");
        return text.lines().skip(1).toList();
    }

    private static void assertTable(List<String> table) {
        assertThat(table).hasSize(CROWD).allMatch(line -> LINE.matcher(line).matches());
        var codes = new HashSet<String>();
        table.forEach(line -> codes.add(line.split(",")[2]));
        assertThat(codes).hasSize(CROWD);
    }

    /** Ten pages on the screen hold every line of the table once. */
    private static void assertSlips(Page registrar, List<String> table) {
        var shown = new HashSet<String>();
        while (true) {
            shown.addAll(registrar.locator("#slipList .code").allTextContents());
            if (registrar.locator("[id='slips:next']").count() == 0) break;
            var first = registrar.locator("#slipList .code").first().textContent();
            registrar.locator("[id='slips:next']").click();
            PlaywrightAssertions.assertThat(registrar.locator("#slipList .code").first())
                    .not()
                    .hasText(first);
        }
        assertThat(shown).hasSize(CROWD);
        assertThat(shown).allMatch(code -> table.stream().anyMatch(line -> line.contains(code)));
    }

    private static void assertPaper(Page registrar) {
        registrar.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(registrar.locator(".head").isVisible()).isFalse();
        assertThat(registrar.locator("[id='slips:csv']").isVisible()).isFalse();
        assertThat(registrar.locator("#slipList .code").first().isVisible()).isTrue();
        assertThat((String) registrar.evaluate("getComputedStyle(document.querySelector('#slipList li')).breakInside"))
                .isEqualTo("avoid");
        var pdf = new String(
                registrar.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        // Two hundred slips, ten a sheet, and the head of the first sheet.
        assertThat(pdf.split("/Type /Page\\b").length - 1).isBetween(20, 23);
        registrar.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static String codeOf(String number, List<String> table) {
        var line = table.stream()
                .filter(one -> one.startsWith('"' + number + '"'))
                .findFirst()
                .orElseThrow();
        var found = LINE.matcher(line);
        assertThat(found.matches()).isTrue();
        return found.group(3);
    }

    private static void activate(Page member, String number, String code) {
        member.navigate("/signin/activate.xhtml");
        member.locator("[id='activate:number']").fill(number);
        member.locator("[id='activate:code']").fill(code);
        member.locator("[id='activate:password']").fill("夜班后的第一碗面最香甜");
        member.locator("[id='activate:again']").fill("夜班后的第一碗面最香甜");
        member.locator("[id='activate:go']").click();
        member.waitForURL("**/start.xhtml");
    }
}
