package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page, in both languages, on a desk and in a hand, by day and by night. Pictures go to target/screenshots: of what is
 * wrong, and of all with {@code -Dit.pages=FOLDER} or {@code -Dit.pages=}. With {@code -Dscreenshots.keep=FOLDER} those of README are written there.
 */
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class PagesIT {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int DESK = 1280;
    private static final int HAND = 360;
    private static final int NARROWEST = 320;
    private static final int HEIGHT = 800;

    /** A picture of a whole page takes as long as judging it. */
    private static final boolean PICTURES = System.getProperty("it.pages") != null
            || !System.getProperty("screenshots.keep", "").isEmpty();

    @Test
    void every_page_has_its_line_in_the_table() {
        var known = EveryPage.VISITS.stream().map(Visit::file).collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).isEqualTo(EveryPage.files());
    }

    @Test
    void every_page_is_whole_in_both_languages_at_every_width_by_day_and_by_night() {
        var wrong = new SoftAssertions();
        try (var visitors = new Visitors()) {
            for (var visit : wanted()) {
                for (var language : List.of("zh", "en"))
                    look(visitors.as(visit.who(), language), visit, language, wrong);
            }
            wrong.assertThat(visitors.complaints())
                    .as("complaints of the browser")
                    .isEmpty();
        }
        wrong.assertAll();
    }

    @Test
    void a_page_bears_letters_of_twice_the_size() {
        var wrong = new SoftAssertions();
        try (var visitors = new Visitors()) {
            for (var visit : wanted()) {
                var page = visitors.as(visit.who(), "zh");
                page.setViewportSize(DESK / 2, HEIGHT);
                come(page, visit);
                page.evaluate("document.documentElement.style.fontSize = '200%'");
                wrong.assertThat(overflow(page)).as(visit.name() + " at 200 %").isZero();
            }
        }
        wrong.assertAll();
    }

    @Test
    void a_printed_page_is_a_document_of_a4_with_letterhead() {
        try (var visitors = new Visitors()) {
            var page = visitors.as("10001", "zh");
            page.navigate("/suggestion/submit.xhtml");
            page.locator("[id='submit:subject']").fill("一页纸的建议");
            page.locator("[id='submit:text']").fill("请把开水房的灯换成声控的。");
            page.locator("[id='submit:send']").click();
            page.waitForURL("**/suggestion/thread.xhtml?**");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".letterhead").isVisible()).isTrue();
            assertThat(page.locator(".head").isVisible()).isFalse();
            assertThat(page.locator(".foot").isVisible()).isFalse();
            var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            var text = new String(pdf, StandardCharsets.ISO_8859_1);
            assertThat(text).startsWith("%PDF").contains("/MediaBox [0 0 594.95996 841.91998]");
            assertThat(text.split("/Type /Page\\b").length - 1).isBetween(1, 2);
        }
    }

    /** The notice board, the employer and the committee's meeting get a sheet of paper. */
    @Test
    void what_is_made_to_be_printed_has_all_that_belongs_on_paper_and_nothing_to_press() {
        var onPaper = Map.of(
                "affairs-publication",
                "img.qr",
                "grievance-letter",
                "#sheet",
                "overview-index",
                ".counter table",
                "receipt-receipt",
                "img.qr",
                "ballot-receipt",
                "img.qr");
        try (var visitors = new Visitors()) {
            for (var visit : EveryPage.VISITS) {
                if (!onPaper.containsKey(visit.name())) continue;
                var page = visitors.as(visit.who(), "zh");
                come(page, visit);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(page.locator(onPaper.get(visit.name())).first().isVisible())
                        .as(visit.name())
                        .isTrue();
                for (var pressed : List.of(".head", ".foot", ".button", "form"))
                    assertThat(page.locator(pressed + ":visible").count())
                            .as(visit.name() + " " + pressed)
                            .isZero();
                assertThat(page.locator(".letterhead:visible").count())
                        .as(visit.name())
                        .isOne();
                var pdf = new String(
                        page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
                assertThat(pdf).contains("/MediaBox [0 0 594.95996 841.91998]");
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }

    /** All of them; with {@code -Dit.pages=retention,roll} those of some folders, while somebody works on them. */
    private static List<Visit> wanted() {
        var folders = List.of(System.getProperty("it.pages", "").split(","));
        return EveryPage.VISITS.stream()
                .filter(visit -> folders.stream().anyMatch(visit.file()::startsWith))
                .toList();
    }

    private static void look(Page page, Visit visit, String language, SoftAssertions wrong) {
        page.setViewportSize(DESK, HEIGHT);
        come(page, visit);
        wrong.assertThat(page.locator("html").getAttribute("lang"))
                .as(visit.name())
                .startsWith(language);
        wrong.assertThat(page.content()).as(visit.name() + " " + language).doesNotContain("???");
        // Two of the four for each language; together every pair of language, width and light is seen.
        boolean chinese = "zh".equals(language);
        judge(page, visit, language, DESK, chinese ? ColorScheme.LIGHT : ColorScheme.DARK, wrong);
        judge(page, visit, language, HAND, chinese ? ColorScheme.DARK : ColorScheme.LIGHT, wrong);
        page.setViewportSize(NARROWEST, HEIGHT);
        wrong.assertThat(overflow(page))
                .as(visit.name() + " " + language + " at 320 px")
                .isZero();
        wrong.assertThat(smallTargets(page))
                .as(visit.name() + " " + language + " targets")
                .isEmpty();
    }

    private static void judge(
            Page page, Visit visit, String language, int width, ColorScheme scheme, SoftAssertions wrong) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        var picture = String.join(
                "-", visit.name(), language, "" + width, scheme.name().toLowerCase(Locale.ROOT));
        var violations = violations(page);
        wrong.assertThat(violations).as(picture).isEmpty();
        if (!violations.isEmpty() || PICTURES) keep(page, picture);
    }

    private static void come(Page page, Visit visit) {
        page.navigate(visit.address().apply(page));
        visit.act().accept(page);
    }

    static List<String> violations(Page page) {
        var found = new ArrayList<String>();
        for (var rule : new AxeBuilder(page).withTags(WCAG).analyze().getViolations()) {
            rule.getNodes().forEach(node -> found.add(rule.getId() + " " + node.getHtml()));
        }
        return found;
    }

    /** By how many pixels one would have to scroll sideways. */
    static int overflow(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** What one presses and is lower than 44 px; links inside a sentence and lists of links in print are exempt. */
    @SuppressWarnings("unchecked")
    static List<String> smallTargets(Page page) {
        return (List<String>) page.evaluate("[...document.querySelectorAll('.button, .nav a, .tools a, .filters a,"
                + " input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not(.as-link), select, textarea')]"
                + ".filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 43.5)"
                + ".map(e => e.outerHTML.slice(0, 120))");
    }

    private static void keep(Page page, String picture) {
        var folder = Path.of(System.getProperty("it.target"), "screenshots");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(picture + ".png"))
                .setFullPage(true));
        var readme = System.getProperty("screenshots.keep", "");
        if (!readme.isEmpty() && Pictures.OF_README.contains(picture))
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(readme).resolve(picture + ".png")));
    }
}
