package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.Verifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A member votes in the booth, tests a ballot on a second device, votes again; and nothing of it is left anywhere. */
@RunAsClient
@Tag("browser")
@ExtendWith(ArquillianExtension.class)
class VotingBoothJourneyIT {
    private static Browser browser;
    private static String uuid;
    private static String number;
    private static List<String> slips;

    @TempDir
    private Path folder;

    @BeforeAll
    static void a_vote_is_open() throws Exception {
        browser = new Browser();
        var lines = VoteDoor.ask("PUT", "");
        uuid = lines.get(0).split(" ")[0];
        number = lines.get(0).split(" ")[1];
        slips = lines.subList(1, lines.size());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static Page booth(String slip, String language, int width, ColorScheme scheme) {
        var page = browser.visitor(language, width, scheme);
        page.navigate("/booth/vote.html#poll=" + uuid + "&paper=" + slip.split(" ")[1]);
        return page;
    }

    private static void seal(Page page, String answer, String code) {
        page.locator("label.answer", new Page.LocatorOptions().setHasText(answer))
                .click();
        page.locator("#code").fill(code);
        page.locator("#seal").click();
        page.locator("#sealed").waitFor();
    }

    private static String cast(Page page) {
        var tracker = page.locator("#tracker").textContent();
        page.locator("#cast").click();
        page.locator("#done").waitFor();
        assertThat(page.locator("#done-tracker").textContent()).isEqualTo(tracker);
        return tracker;
    }

    @Test
    void a_member_votes_tests_a_ballot_and_votes_again_and_nothing_of_it_is_left() throws Exception {
        var code = slips.get(0).split(" ")[0];
        var page = browser.visitor("zh-CN");
        var sent = new ArrayList<Request>();
        page.onRequest(sent::add);
        page.navigate("/booth/vote.html#poll=" + uuid + "&paper=" + slips.get(0).split(" ")[1]);
        page.locator("#choosing").waitFor();
        assertThat(page.locator("#name").textContent()).isEqualTo(SmallVote.TITLE);
        assertThat(page.locator("#motion").textContent()).isEqualTo(SmallVote.MOTION);
        page.locator("#code").fill(code.replace("-", " ").substring(0, 20));
        assertThat(page.locator("#code-help").textContent()).startsWith("还差");
        seal(page, "赞成", code.replace("-", " "));
        page.locator("#test").click();
        page.locator("#opened").waitFor();
        var opening = page.locator("#opening").inputValue();
        assertThat(heldBy(opening)).containsExactly("赞成");
        var file = folder.resolve("opened.json");
        page.waitForDownload(() -> page.locator("#save-opening").click()).saveAs(file);
        assertThat(heldBy(file)).containsExactly("赞成");
        assertThat(heldBy(Files.writeString(folder.resolve("other.json"), "{}")))
                .isEmpty();
        assertThat(heldBy(opening.replaceFirst("(randomness[^0-9]+[0-9]+)[0-9]", "$17")))
                .as("a changed opening")
                .isEmpty();
        page.locator("#again").click();
        page.locator("#seal").click();
        page.locator("#sealed").waitFor();
        var first = cast(page);
        page.locator("#vote-again").click();
        seal(page, "反对", code);
        var second = cast(page);
        assertThat(second).isNotEqualTo(first);
        var proof = page.waitForDownload(() -> page.locator("#save-receipt").click());
        assertThat(proof.suggestedFilename()).endsWith(".tlog-proof");
        assertThat(provenWithoutNetwork(Files.readString(proof.path())))
                .contains(second)
                .doesNotContain(first);
        var entryCode = page.locator("#noted-code").textContent();
        assertThat(page.locator("#noted-qr svg").isVisible()).isTrue();
        assertThat(Http.visitor().get("/receipt/code.xhtml?code=" + entryCode).body())
                .contains("id=\"found\"", "一张密封的选票进了票箱。", entryCode);

        B14_nothing_secret_is_found_anywhere(page, sent, code, opening);
        B13_both_requests_have_one_length(sent);
        assertThat(board(""))
                .contains(
                        ">" + page.locator("#fingerprint").textContent() + "<",
                        ">" + page.locator("#digest").textContent() + "<");
        var found = board("&tracker=" + first.replace("+", "%2B"));
        assertThat(found).contains("在票箱里", second);
        var receipt = Http.visitor().get(link(found, "receipt")).body();
        assertThat(receipt).contains(first, SmallVote.TITLE).doesNotContain(second, entryCode);
        assertThat(provenWithoutNetwork(
                        Http.visitor().get(link(receipt, "file")).body()))
                .as("by way of the board, also of the ballot that was replaced")
                .contains(first)
                .doesNotContain(second);
        assertThat(Http.visitor()
                        .get(link(board("&tracker=" + second.replace("+", "%2B")), "receipt"))
                        .body())
                .as("the code that the booth worked out is that of the log")
                .contains("id=\"code\">" + entryCode + "<");
        assertThat(board("&tracker=nothing")).contains("票箱里没有这个追踪码");
        var report = new Verifier(Mode.STRICT, (check, done, of) -> {}).verify(record());
        assertThat(report.isSound()).as(report.verdict().findings().toString()).isTrue();
        assertThat(report.summary().ballots() - report.summary().counted()).isEqualTo(1);
    }

    /** @return what the page that checks receipts says of the facts in it */
    private static List<String> provenWithoutNetwork(String receipt) throws Exception {
        var key = Http.visitor().get("/log/key").body().strip();
        var checking = browser.visitor("zh-CN");
        checking.navigate("/booth/receipt.html");
        checking.locator("#check:enabled").waitFor();
        checking.context().setOffline(true);
        checking.locator("#file")
                .setInputFiles(
                        new FilePayload("ballot.tlog-proof", "text/plain", receipt.getBytes(StandardCharsets.UTF_8)));
        checking.locator("#log").fill(key);
        checking.locator("#check").click();
        checking.locator("#result").waitFor();
        assertThat(checking.locator("#verdict").textContent()).isEqualTo("回执成立");
        assertThat(checking.locator("#sentence").textContent()).isEqualTo("一张密封的选票进了票箱。");
        var facts = checking.locator("#facts dd").allTextContents();
        checking.context().close();
        return facts;
    }

    private static List<String> heldBy(String opening) {
        return held(second -> second.locator("#typed").fill(opening));
    }

    /** What was typed before gives way to the file. */
    private static List<String> heldBy(Path file) throws Exception {
        var content = Files.readString(file);
        return held(second -> {
            second.locator("#typed").fill("typed before");
            second.locator("#file").setInputFiles(file);
            second.waitForCondition(() -> second.locator("#typed").inputValue().equals(content));
        });
    }

    /** @return what the second device finds in it */
    private static List<String> held(Consumer<Page> given) {
        var second = browser.visitor("zh-CN");
        second.navigate("/booth/test.html");
        second.locator("#check:enabled").waitFor();
        given.accept(second);
        second.locator("#check").click();
        second.locator("#result").waitFor();
        var held = second.locator("#holds li").allTextContents();
        second.context().close();
        return held;
    }

    private static void B14_nothing_secret_is_found_anywhere(Page page, List<Request> sent, String code, String opening)
            throws Exception {
        var secrets = new ArrayList<>(List.of(code, code.replace("-", ""), code.replace("-", " ")));
        Stream.of(opening.substring(opening.indexOf("randomness")).split("[^0-9]+"))
                .filter(number -> number.length() > 40)
                .forEach(secrets::add);
        assertThat(secrets).hasSize(6);
        for (var request : sent) {
            var whole = request.url() + request.headers() + request.postData();
            assertThat(secrets).noneMatch(whole::contains);
            if (request.url().contains("/api/"))
                assertThat(request.allHeaders()).doesNotContainKey("cookie");
        }
        assertThat(page.context().cookies()).isEmpty();
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        assertThat(page.url()).doesNotContain(code);
        for (var secret : secrets)
            assertThat(VoteDoor.ask("GET", "?canary=" + secret.replace(" ", "%20")))
                    .as("in the database")
                    .isEmpty();
        assertThat(VoteDoor.ask("GET", "?canary=" + uuid))
                .as("the search finds what is there")
                .isNotEmpty();
        try (var logs = Files.walk(Path.of(System.getProperty("it.target", "target")), 4)) {
            for (var log : logs.filter(file -> file.toString().endsWith(".log")).toList())
                assertThat(secrets).noneMatch(read(log)::contains);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void B13_both_requests_have_one_length(List<Request> sent) {
        var lengths = sent.stream()
                .filter(one -> one.method().equals("POST"))
                .map(one -> one.postData().length())
                .toList();
        assertThat(lengths).hasSize(2);
        assertThat(lengths.get(0)).isEqualTo(lengths.get(1));
    }

    private static String link(String page, String id) {
        var found = Pattern.compile("<a [^>]*id=\"" + id + "\"[^>]*>").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group().replaceAll(".*href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
    }

    private static String board(String query) throws Exception {
        var answer = Http.visitor().get("/ballot/board.xhtml?id=" + number + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private Path record() throws Exception {
        var address = URI.create(Browser.address() + "/api/polls/" + uuid + "/record.bel");
        var file = folder.resolve("vote.bel");
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofFile(file));
        return file;
    }

    @Test
    void a_wrong_code_a_broken_link_and_a_used_paper_are_said_in_words() throws Exception {
        var page = booth(slips.get(1), "zh-CN", 1280, ColorScheme.LIGHT);
        page.locator("label.answer").first().click();
        page.locator("#code").fill("0" + slips.get(1).substring(1, 25));
        assertThat(page.locator("#code-help").textContent()).contains("第 1 个字符");
        page.locator("#code").fill(slips.get(0).split(" ")[0].replaceFirst(".$", "2"));
        page.locator("#seal").click();
        page.locator("#trouble").waitFor();
        assertThat(page.locator("#trouble").textContent()).contains("不在这次表决的名单上");
        seal(page, "弃权", slips.get(1).split(" ")[0]);
        cast(page);
        var other = booth(slips.get(1), "en-GB", 1280, ColorScheme.LIGHT);
        other.locator("#choosing").waitFor();
        seal(other, "弃权", slips.get(2).split(" ")[0]);
        other.locator("#cast").click();
        other.locator("#trouble").waitFor();
        assertThat(other.locator("#trouble").textContent()).contains("used with another voting code before");
        var none = browser.visitor("en-GB");
        none.navigate("/booth/vote.html");
        none.locator("#trouble").waitFor();
        assertThat(none.locator("#trouble").textContent()).startsWith("The link is not whole");
    }

    @Test
    void the_pages_are_accessible_and_fit_a_small_screen() throws Exception {
        var pictures = Files.createDirectories(Path.of("target", "pictures"));
        for (var width : List.of(1280, 360))
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
                for (var language : List.of("zh-CN", "en-GB")) {
                    var name = width + "-" + scheme + "-" + language;
                    var page = booth(slips.get(2), language, width, scheme);
                    page.locator("#choosing").waitFor();
                    look(page, pictures.resolve("booth-choose-" + name + ".png"));
                    page.locator("label.answer").first().click();
                    page.locator("#code").fill(slips.get(2).split(" ")[0]);
                    page.locator("#seal").click();
                    page.locator("#sealed").waitFor();
                    look(page, pictures.resolve("booth-sealed-" + name + ".png"));
                    page.navigate("/ballot/board.xhtml?id=" + number);
                    look(page, pictures.resolve("board-" + name + ".png"));
                    page.context().close();
                }
    }

    private static void look(Page page, Path picture) {
        page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(picture.toString())
                .isEqualTo(true);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(picture.toString())
                .isEmpty();
    }
}
