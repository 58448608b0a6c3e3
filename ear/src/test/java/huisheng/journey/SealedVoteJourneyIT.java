package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.Progress;
import huisheng.ballots.verifier.Verifier;
import huisheng.kernel.Clock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole vote through the pages, each person in a browser of their own: two of the commission draft and freeze it, three trustees make the key, the registrar the slips,
 * twelve of fourteen members vote, one of them twice, one after a test, one with a spare slip for a lost one; the result is what
 * was chosen, the record is sound, and nothing secret is found on the way or behind it.
 */
@RunAsClient
@Tag("browser")
@ExtendWith(ArquillianExtension.class)
class SealedVoteJourneyIT {
    private static final String COMMISSION = "10023";
    private static final String PASSPHRASE = "canary heron 41d7e0 passphrase";
    private static final List<String> STEPS =
            List.of("CERTIFICATE", "FINGERPRINT", "POLYNOMIAL", "ACCEPTED", "REHEARSED");
    private static final List<String> MEMBERS =
            IntStream.rangeClosed(10061, 10072).mapToObj(Integer::toString).toList();
    private static final List<String> BODIES = List.of("COMMITTEE", "AUDIT", "TELLER");
    private static final String LOSES_THE_SLIP = "10070";
    private static final String VOTES_TWICE = "10071";
    private static final String TESTS_FIRST = "10072";

    private static Browser browser;

    @TempDir
    private Path folder;

    private final List<Request> sent = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, Page> keepers = new HashMap<>();
    private final Map<String, Path> keyFiles = new HashMap<>();
    private final List<String> trackers = new ArrayList<>();
    private String uuid;
    private String number;
    private Page registrar;
    private Path ledger;
    private String opening;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void a_whole_vote_goes_through_the_pages_and_B14_nothing_secret_is_found_anywhere() throws Exception {
        theCommissionDraftsItAndTwoPersonsFreezeIt();
        theTrusteesMakeTheKey(STEPS.subList(0, 4));
        theRegistrarMakesTheSlips();
        theTrusteesMakeTheKey(STEPS.subList(4, 5));
        WholeVoteDoor.ask("POST", "?hour=opens_at&id=" + number);
        everybodyVotes();
        WholeVoteDoor.ask("POST", "?hour=closes_at&id=" + number);
        twoTrusteesOpen();
        theResultIsWhatWasChosen();
        theRecordIsSoundAndHoldsEveryTracker();
        B14_nothingSecretIsFound();
        assertThat(broken).as("errors of scripts").isEmpty();
    }

    private Page as(String member) {
        var page = browser.visitor("zh-CN");
        page.onRequest(sent::add);
        page.onPageError(broken::add);
        Browser.read(page, "zh");
        return SignIn.as(page, member);
    }

    private Path kept(Download download) {
        var file = folder.resolve(sent.size() + "-" + download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    private void theCommissionDraftsItAndTwoPersonsFreezeIt() {
        var first = as(COMMISSION);
        english(first);
        first.navigate("/ballot/polls.xhtml");
        first.locator("#new").click();
        first.locator("[id='draft:union']").selectOption(new SelectOption().setLabel("HD-1-5 Prototype Branch"));
        first.locator("[id='draft:title']").fill(WholeVoteDoor.TITLE);
        first.locator("[id='draft:motion']").fill("高温津贴按实际高温天数，六月至九月逐月发放。");
        first.locator("[id='draft:question']").fill("是否同意《高温津贴发放办法》？");
        var hour = LocalDateTime.now(Clock.ZONE).truncatedTo(ChronoUnit.MINUTES).plusHours(1);
        first.locator("[id='draft:cutOff']")
                .fill(hour.minusHours(1).toLocalDate().toString());
        first.locator("[id='draft:opensAt']").fill(hour.toString());
        first.locator("[id='draft:closesAt']").fill(hour.plusDays(2).toString());
        for (int i = 0; i < BODIES.size(); i++) {
            first.locator("[id='draft:trustee:" + i + ":number']").fill(WholeVoteDoor.TRUSTEES.get(i));
            first.locator("[id='draft:trustee:" + i + ":body']").selectOption(BODIES.get(i));
        }
        first.locator("[id='draft:threshold']").fill("2");
        first.locator("[id='draft:registrar']").fill(WholeVoteDoor.REGISTRAR);
        Pictures.ofWalkthrough(first, "draft");
        first.locator("[id='draft:save']").click();
        first.locator("[id='freeze:propose']").click();
        first.locator("[id='freeze:takeBack']").waitFor();
        number = first.url().replaceAll(".*id=(\\d+).*", "$1");
        var second = as("10024");
        english(second);
        second.navigate("/ballot/poll.xhtml?id=" + number);
        Pictures.ofWalkthrough(second, "freeze");
        second.locator("[id='freeze:confirm']").click();
        second.locator("#digest").waitFor();
        uuid = second.locator("a[href*='/api/polls/']")
                .first()
                .getAttribute("href")
                .replaceAll(".*/polls/([^/]+)/.*", "$1");
        first.context().close();
        second.context().close();
    }

    private static void english(Page page) {
        Browser.read(page, "en");
    }

    /** As a reader of English sees it; what was begun on the page is lost. */
    private static void pictureAnew(Page page, String name) {
        english(page);
        page.reload();
        Pictures.ofWalkthrough(page, name);
        Browser.read(page, "zh");
        page.reload();
    }

    private void theTrusteesMakeTheKey(List<String> steps) {
        for (var trustee : WholeVoteDoor.TRUSTEES) {
            if (keepers.containsKey(trustee)) continue;
            var page = as(trustee);
            page.navigate("/ballot/trustee.xhtml?id=" + number);
            page.locator("#new").fill(PASSPHRASE);
            page.locator("#again").fill(PASSPHRASE);
            keyFiles.put(
                    trustee,
                    kept(page.waitForDownload(() -> page.locator("#make-file").click())));
            keepers.put(trustee, page);
        }
        for (var step : steps)
            for (var trustee : WholeVoteDoor.TRUSTEES) {
                var page = keepers.get(trustee);
                page.navigate("/ballot/trustee.xhtml?id=" + number);
                var visit = page.locator("#visit[data-step='" + step + "']");
                visit.waitFor();
                if (step.equals("ACCEPTED") && trustee.equals(WholeVoteDoor.TRUSTEES.get(2)))
                    pictureAnew(page, "trustee");
                unlock(page, trustee);
                visit.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            }
    }

    private void unlock(Page page, String trustee) {
        page.locator("#file").setInputFiles(keyFiles.get(trustee));
        page.locator("#passphrase").fill(PASSPHRASE);
        page.locator("#say").click();
    }

    private void theRegistrarMakesTheSlips() throws IOException {
        registrar = as(WholeVoteDoor.REGISTRAR);
        var page = registrar;
        page.navigate("/ballot/registrar.xhtml?id=" + number);
        pictureAnew(page, "registrar");
        page.locator("#make").click();
        page.locator("#print:enabled").waitFor();
        pictures("registrar-made");
        slipsArePrintedOneAPage(page);
        var merged = Files.readString(
                kept(page.waitForDownload(() -> page.locator("#merge").click())));
        for (var line : merged.lines().skip(1).toList()) {
            var cells = line.substring(1, line.length() - 1).split("\",\"");
            codes.put(cells[0].isEmpty() ? cells[1] : cells[0], cells[2]);
        }
        assertThat(codes).as("fourteen members and two spare slips").hasSize(16);
        assertThat(page.locator("#store").isEnabled()).as("without the ledger").isFalse();
        ledger = kept(page.waitForDownload(() -> page.locator("#save-ledger").click()));
        assertThat(codes.values()).noneMatch(Files.readString(ledger)::contains);
        page.locator("#store").click();
        page.locator("#state:has-text('已经存入')").waitFor();
    }

    private void slipsArePrintedOneAPage(Page page) throws IOException {
        page.evaluate("document.getElementById('slips').hidden = false");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", "slips.png"))
                .setFullPage(true));
        var pdf = new String(page.pdf(), StandardCharsets.ISO_8859_1);
        assertThat(pdf.split("/Type /Page\\b", -1)).as("pages").hasSize(16 + 1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.evaluate("document.getElementById('slips').hidden = true");
    }

    /** 0 for, 1 against, 2 blank; by member. */
    private static int choice(String member) {
        return switch (member) {
            case "10063", LOSES_THE_SLIP -> 1;
            case "10066" -> 2;
            default -> 0;
        };
    }

    private void everybodyVotes() throws Exception {
        for (var member : MEMBERS) {
            var page = as(member);
            page.navigate("/ballot/paper.xhtml?id=" + number);
            if (member.equals(TESTS_FIRST)) pictureAnew(page, "paper");
            page.locator("#collect").click();
            page.locator("#vote").click();
            page.locator("#choosing").waitFor();
            if (member.equals(LOSES_THE_SLIP)) aSpareSlipTakesThePlaceOfTheLostOne(page);
            else cast(page, member);
            page.context().close();
        }
        assertThat(Http.visitor().get("/ballot/board.xhtml?id=" + number).body())
                .contains("id=\"counting\">12<", "id=\"voided\">1 ");
    }

    private void cast(Page page, String member) {
        if (member.equals(TESTS_FIRST)) {
            seal(page, choice(member), codes.get(member));
            page.locator("[data-language='en']").click();
            Pictures.ofWalkthrough(page, "booth");
            page.locator("[data-language='zh']").click();
            page.locator("#test").click();
            page.locator("#opened").waitFor();
            opening = page.locator("#opening").inputValue();
            page.locator("#again").click();
        }
        seal(page, member.equals(VOTES_TWICE) ? 1 : choice(member), codes.get(member));
        trackers.add(sendAway(page));
        if (!member.equals(VOTES_TWICE)) return;
        page.locator("#vote-again").click();
        seal(page, choice(member), codes.get(member));
        trackers.add(sendAway(page));
    }

    private static void seal(Page page, int choice, String code) {
        page.locator("label.answer").nth(choice).click();
        page.locator("#code").fill(code);
        page.locator("#seal").click();
        page.locator("#sealed").waitFor();
    }

    private static String sendAway(Page page) {
        page.locator("#cast").click();
        page.locator("#done").waitFor();
        return page.locator("#done-tracker").textContent();
    }

    private void aSpareSlipTakesThePlaceOfTheLostOne(Page page) throws IOException {
        registrar.navigate("/ballot/registrar.xhtml?id=" + number);
        registrar.locator("#ledger").setInputFiles(keyFiles.get("10062"));
        registrar.locator("#lost-state:has-text('不是这次表决的底册')").waitFor();
        registrar.locator("#ledger").setInputFiles(ledger);
        registrar.locator("#number").fill(MEMBERS.get(0));
        registrar.locator("#void").click();
        registrar.locator("#lost-state:has-text('已经投过票')").waitFor();
        registrar.locator("#number").fill(LOSES_THE_SLIP);
        assertThat(registrar.locator("#whose").textContent()).isNotBlank();
        registrar.locator("#void").click();
        registrar.locator("#replaced th:has-text('" + LOSES_THE_SLIP + "')").waitFor();
        pictures("registrar-lost");
        seal(page, choice(LOSES_THE_SLIP), codes.get(LOSES_THE_SLIP));
        page.locator("#cast").click();
        page.locator("#trouble:has-text('登记人作废')").waitFor();
        page.locator("#back").click();
        var spare = codes.keySet().stream()
                .filter(name -> name.contains("备用") && name.contains("1"))
                .findFirst()
                .orElseThrow();
        seal(page, choice(LOSES_THE_SLIP), codes.get(spare));
        trackers.add(sendAway(page));
    }

    private void twoTrusteesOpen() {
        for (var trustee : List.of("10064", "10062")) {
            var page = keepers.get(trustee);
            page.navigate("/ballot/count.xhtml?id=" + number);
            if (trustee.equals("10062")) pictureAnew(page, "count");
            kept(page.waitForDownload(() -> unlock(page, trustee)));
            page.locator("#hand-over").click();
            page.locator("#opening").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    private void theResultIsWhatWasChosen() {
        var commission = as(COMMISSION);
        press(commission, "declare:go");
        var teller = keepers.get("10064");
        press(teller, "countersign:go");
        teller.navigate("/ballot/result.xhtml?id=" + number);
        pictureAnew(teller, "result");
        var chosen = new int[3];
        for (var member : MEMBERS) chosen[choice(member)]++;
        assertThat(chosen).containsExactly(9, 2, 1);
        assertThat(teller.locator("#lines tbody td.number").allTextContents())
                .containsExactlyElementsOf(
                        IntStream.of(chosen).mapToObj(Integer::toString).toList());
        anObjectionIsAnsweredForEverybody(commission);
    }

    private void anObjectionIsAnsweredForEverybody(Page commission) {
        var address = "/ballot/result.xhtml?id=" + number;
        var member = as(MEMBERS.get(0));
        member.navigate(address);
        member.locator("[id='object:go']").click();
        member.locator(".summary").waitFor();
        member.locator("[id='object:words']").fill("第三班的会员没有收到通知，<b>请说明</b>。");
        member.locator("[id='object:go']").click();
        member.locator(".objection:has-text('第三班的会员')").waitFor();
        assertThat(member.locator("[id='object:go']").count())
                .as("one at a time")
                .isZero();
        member.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", "objection-sent.png"))
                .setFullPage(true));
        assertThat(read(address)).contains("id=\"waiting\"").doesNotContain("第三班的会员");
        commission.navigate(address);
        assertThat(commission.locator(".objection .author").count()).isOne();
        commission.locator(".objection a.button").click();
        commission.locator("[id='reply:words']").fill("通知已经补发，第三班的领票记录在公告里。");
        commission.locator("[id='reply:go']").click();
        commission.locator(".objection:has-text('通知已经补发')").waitFor();
        commission.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", "objection-answered.png"))
                .setFullPage(true));
        assertThat(read(address))
                .contains("第三班的会员", "&lt;b&gt;请说明", "通知已经补发")
                .doesNotContain("class=\"author\"", "id=\"waiting\"");
    }

    private static String read(String address) {
        try {
            return Http.visitor().get(address).body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A form of the count is sent, and the page that comes says that it was done. */
    private void press(Page page, String button) {
        page.navigate("/ballot/count.xhtml?id=" + number);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", button.replace(':', '-') + ".png"))
                .setFullPage(true));
        page.waitForResponse(
                one -> one.url().contains("/ballot/count.xhtml")
                        && one.request().method().equals("GET"),
                () -> page.locator("[id='" + button + "']").click());
        page.waitForLoadState();
        assertThat(page.locator("[id='" + button + "']").count()).as(button).isZero();
    }

    private void theRecordIsSoundAndHoldsEveryTracker() throws Exception {
        var address = URI.create(Browser.address() + "/api/polls/" + uuid + "/record.bel");
        var file = folder.resolve(uuid + ".bel");
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofFile(file));
        var report = new Verifier(Mode.STRICT, Progress.NONE).verify(file);
        assertThat(report.isSound()).as(report.verdict().findings().toString()).isTrue();
        assertThat(report.summary().ballots()).isEqualTo(MEMBERS.size() + 1);
        assertThat(report.summary().counted()).isEqualTo(MEMBERS.size());
        assertThat(trackers).hasSize(MEMBERS.size() + 1).doesNotHaveDuplicates();
        everybodyFindsTheBallotsAndReckonsAnew();
        for (var tracker : trackers)
            assertThat(Http.visitor()
                            .get("/ballot/board.xhtml?id=" + number + "&tracker=" + tracker.replace("+", "%2B"))
                            .body())
                    .contains("在票箱里");
    }

    private void everybodyFindsTheBallotsAndReckonsAnew() {
        var visitor = browser.visitor("en");
        english(visitor);
        visitor.navigate("/ballot/board.xhtml?id=" + number);
        Pictures.ofWalkthrough(visitor, "board");
        visitor.navigate("/booth/verify.html?poll=" + uuid);
        visitor.locator("#fetch").click();
        visitor.locator("#verdict.good").waitFor();
        visitor.locator("#verdict").scrollIntoViewIfNeeded();
        Pictures.ofWalkthrough(visitor, "verify");
        visitor.context().close();
    }

    /** Codes, the trustees' passphrase and sealed seeds, what a test opened: in no request, no column, no line of a log. */
    private void B14_nothingSecretIsFound() throws Exception {
        var secrets = new ArrayList<>(List.of(PASSPHRASE));
        for (var code : codes.values()) secrets.addAll(List.of(code, code.replace("-", "")));
        for (var file : keyFiles.values())
            secrets.add(Files.readString(file).replaceAll("(?s).*\"data\":\"([0-9a-f]{40,})\".*", "$1"));
        for (var part : opening.substring(opening.indexOf("randomness")).split("[^0-9]+"))
            if (part.length() > 40) secrets.add(part);
        assertThat(secrets).hasSizeGreaterThan(38).allMatch(one -> one.length() < 400);
        var traffic = sent.stream().map(one -> one.url() + " " + one.postData()).toList();
        assertThat(traffic)
                .hasSizeGreaterThan(200)
                .anyMatch(one -> one.contains("/void-slips"))
                .anyMatch(one -> one.contains("/trustee/SHARE"));
        assertThat(traffic).noneMatch(one -> secrets.stream().anyMatch(one::contains));
        for (var secret :
                List.of(PASSPHRASE, codes.get(LOSES_THE_SLIP), codes.get("10061"), secrets.get(secrets.size() - 1)))
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the registrar sees it, in both languages and colours, on a wide and a narrow screen; nobody is shut out. */
    private void pictures(String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "pictures"));
        for (var width : List.of(1280, 360))
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                registrar.setViewportSize(width, 800);
                registrar.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                registrar.screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve(name + "-" + width + "-" + scheme + ".png"))
                        .setFullPage(true));
                assertThat(registrar.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(name + " " + width)
                        .isEqualTo(true);
            }
        assertThat(new AxeBuilder(registrar).analyze().getViolations()).as(name).isEmpty();
        registrar.setViewportSize(1280, 800);
        registrar.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        if (!registrar.locator("#lost").isVisible()) return;
        Browser.read(registrar, "en");
        registrar.reload();
        registrar.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + "-en.png"))
                .setFullPage(true));
        Browser.read(registrar, "zh");
        registrar.reload();
    }
}
