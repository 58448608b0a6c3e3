package huisheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty server to a union in which two persons appoint a third: no demonstration, no SQL, only pages. */
@Tag("commands")
class FoundingJourneyIT {
    private static final int PORT = 8080 + Integer.getInteger("it.offset") + 71;
    private static final String SITE = "http://127.0.0.1:" + PORT;
    private static final String OWN = "车间门口的老槐树又开花了";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern SLIP = Pattern.compile("<p class=\"code\">([0-9A-Z-]{14})</p>");

    /** Its check character fits, so that it counts as a try. */
    private static final String WELL_FORMED = "2222-2222-2222";

    @TempDir
    private Path folder;

    private int pictures;

    @Test
    void an_empty_server_becomes_a_union_that_appoints_its_officers_by_two_persons() throws Exception {
        union(Map.of());
    }

    @Test
    void an_empty_server_on_postgresql_becomes_a_union_too() throws Exception {
        try (var postgresql = new PostgresqlCluster(PORT + 2)) {
            postgresql.layOut();
            union(postgresql.environment(), "--postgres");
        }
    }

    private void union(Map<String, String> environment, String... more) throws Exception {
        var line = new ArrayList<>(
                List.of("./run", "--no-build", "--data", folder.toString(), "--port", Integer.toString(PORT)));
        line.addAll(List.of(more));
        try (var server = Command.start(environment, line.toArray(String[]::new))) {
            server.await("Ctrl-C stops it", Duration.ofMinutes(10));
            var file = folder.resolve("founding-code.txt");
            var code = Files.readString(file).strip();
            assertThat(server.text()).contains("Nobody is registered yet: open " + SITE + "/found;", file.toString());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            lookAtTheEmptyForm();
            assertNoSlip("1002");
            var slips = found(code);
            assertThat(file).doesNotExist();
            assertThat(log()).contains("founding-code.txt").doesNotContain(code);
            assertClosed();
            var anew = lostSlip();
            try (var browser = new Browser(SITE)) {
                assertVoid(browser, slips.get(1));
                unionGoesOn(browser, List.of(slips.get(0), anew));
            }
            assertThat(log()).doesNotContain(anew);
            assertThat(server.interrupt()).isZero();
        }
    }

    /** The registrar's slip was lost before it was used: whoever runs the server makes another, until the registrar has come in. */
    private String lostSlip() throws Exception {
        assertNoSlip("1003");
        var said = slipAnew("1002");
        assertThat(said.exit()).as(said.text()).isZero();
        assertThat(folder.resolve("founding-slip")).isEmptyDirectory();
        var found = Pattern.compile(
                        "The code on the new slip of 1002: ([0-9A-Z-]{14}) \\(until \\d{4}-\\d\\d-\\d\\d\\)")
                .matcher(said.text());
        assertThat(found.find()).as(said.text()).isTrue();
        return found.group(1);
    }

    private void assertNoSlip(String number) throws Exception {
        var said = slipAnew(number);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text())
                .startsWith("No slip for " + number + ": only while")
                .hasLineCount(1);
    }

    private Command slipAnew(String number) throws Exception {
        return Command.finished("./run", "--no-build", "--founding-slip", number, "--data", folder.toString());
    }

    private static void assertVoid(Browser browser, String code) {
        var page = browser.visitor("en");
        page.navigate("/signin/activate.xhtml");
        page.locator("[id='activate:number']").fill("1002");
        page.locator("[id='activate:code']").fill(code);
        page.locator("[id='activate:password']").fill(OWN);
        page.locator("[id='activate:again']").fill(OWN);
        page.locator("[id='activate:go']").click();
        assertThat(page.locator(".summary")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/signin/activate.*"));
    }

    private void lookAtTheEmptyForm() {
        try (var browser = new Browser(SITE)) {
            for (var language : List.of("zh-CN", "en")) {
                var page = browser.visitor(language, 360, ColorScheme.DARK);
                page.navigate("/");
                assertThat(page.locator(".nothing a")).hasAttribute("href", Pattern.compile("/found(\\.xhtml)?"));
                page.navigate("/found");
                judge(page);
                page.locator("[id='found:name']").fill("<b>铁路</b>工会");
                page.locator("[id='found:go']").click();
                assertThat(page.locator(".summary li")).hasCount(8);
                assertThat(page.locator("[id='found:name']")).hasValue("<b>铁路</b>工会");
                judge(page);
            }
        }
    }

    private void judge(Page page) {
        var picture = Path.of(System.getProperty("it.target"), "screenshots", "founding-" + ++pictures + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        assertThat(PagesIT.violations(page)).isEmpty();
        assertThat(PagesIT.smallTargets(page)).isEmpty();
        assertThat(page.content()).doesNotContain("???");
        page.setViewportSize(320, 800);
        assertThat(PagesIT.overflow(page)).isZero();
    }

    /** Guessing is slowed down; of two visitors who press at the same time, one of them twice, exactly one founds. */
    private List<String> found(String code) throws Exception {
        var one = new Http(SITE);
        var form = form(one, "HD", code);
        var other = new Http(SITE);
        var others = form(other, "XX", code);
        refusals(form, one);
        List<Callable<HttpResponse<String>>> presses =
                List.of(() -> post(one, form), () -> post(one, form), () -> post(other, others));
        var answers = atOnce(presses);
        var slips = answers.stream().map(FoundingJourneyIT::slips).toList();
        var founders =
                slips.stream().filter(found -> !found.isEmpty()).distinct().toList();
        assertThat(founders).as("one founding").hasSize(1);
        assertThat(founders.get(0)).hasSize(2).doesNotHaveDuplicates();
        boolean otherWon = !slips.get(2).isEmpty();
        assertThat(slips.get(0).isEmpty()).isEqualTo(otherWon);
        assertThat(slips.get(1)).as("who presses twice still gets the slips").isEqualTo(slips.get(0));
        var refused = answers.get(otherWon ? 0 : 2).body();
        assertThat(refused).contains("刚刚已经由别人登记成立", "钢铁工会");
        assertThat(new Http(SITE).get("/").body().split("organisation/home").length - 1)
                .isEqualTo(1);
        return founders.get(0);
    }

    private static void refusals(Map<String, String> right, Http visitor) throws Exception {
        assertThat(tried(visitor, right, "found:code", "K7QF-2M9X-RT4D")).contains("有一个字符输错了", "钢铁工会");
        assertThat(tried(visitor, right, "found:registrarNumber", "1001")).contains("须是两个人");
        assertThat(tried(visitor, right, "found:chairSince", "2999-01-01")).contains("从今天或以前");
        assertThat(tried(visitor, right, "found:chairJoined", "2999-01-01")).contains("钢铁工会");
        for (int i = 0; i < 11; i++)
            assertThat(tried(visitor, right, "found:code", WELL_FORMED)).contains("成立码不对", "钢铁工会");
        assertThat(post(visitor, right).body()).containsPattern("\\d\\d:\\d\\d:\\d\\d 以后再试");
        Thread.sleep(Duration.ofSeconds(17).toMillis());
        // The right code makes the tries forgotten, though nothing is founded by it yet.
        assertThat(tried(visitor, right, "found:organisationCode", "a b")).contains("组织编码只用");
    }

    private static String tried(Http visitor, Map<String, String> right, String field, String value) throws Exception {
        var form = new HashMap<>(right);
        form.put(field, value);
        return post(visitor, form).body();
    }

    private static HttpResponse<String> post(Http visitor, Map<String, String> form) throws Exception {
        return visitor.post("/found.xhtml", FORM, Http.encoded(form));
    }

    private static Map<String, String> form(Http visitor, String organisation, String code) throws Exception {
        visitor.get("/found?language=zh");
        var form = Http.fields(visitor.get("/found").body(), "found");
        form.put("found:code", code.toLowerCase());
        form.put("found:name", "钢铁工会");
        form.put("found:level", "GROUP");
        form.put("found:organisationCode", organisation);
        person(form, "chair", "1001", "李建国");
        person(form, "registrar", "1002", "王秀英");
        return form;
    }

    private static void person(Map<String, String> form, String who, String number, String name) {
        form.put("found:" + who + "Number", number);
        form.put("found:" + who + "Name", name);
        form.put("found:" + who + "Joined", "2015-07-01");
        form.put("found:" + who + "Chosen", "ELECTED");
        form.put("found:" + who + "Since", "2024-01-01");
    }

    private static List<String> slips(HttpResponse<String> answer) {
        return SLIP.matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(acts)) answers.add(answer.get());
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static void assertClosed() throws Exception {
        for (var address : List.of("/found", "/found.xhtml")) {
            var answer = new Http(SITE).get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("found:go");
        }
    }

    /** The registrar brings two members, the chair makes one vice-chair, both together make the other administrator. */
    private void unionGoesOn(Browser browser, List<String> slips) throws Exception {
        var chair = officer(browser, "1001", slips.get(0));
        // The chair has come in and the registrar has not: nobody else in the union could make that slip.
        var third = lostSlip();
        assertVoid(browser, slips.get(1));
        var registrar = officer(browser, "1002", third);
        assertNoSlip("1002");
        joins(registrar, "1003", "张敏");
        joins(registrar, "1004", "赵强");
        appoint(chair, "1003", "VICE_CHAIR");
        assertThat(chair.locator(".outcome")).containsText("任职生效");
        var vice = officer(browser, "1003", slip(registrar, "1003"));
        appoint(chair, "1004", "SYSTEM_ADMIN");
        assertThat(chair.locator("#proposals [id$=':confirm']")).hasCount(0);
        assertThat(chair.locator("#history")).not().containsText("赵强");
        vice.navigate("/office/appointments.xhtml");
        vice.locator("#proposals [id$=':confirm']").click();
        assertThat(vice.locator("#history")).containsText("赵强");
        chair.navigate("/");
        chair.locator(".tree a").click();
        assertThat(chair.locator("#leaders")).containsText("李建国");
        chair.locator("#lead a[href*='office/term']").click();
        chair.locator("[id='term:go']").click();
        assertThat(chair.locator("#terms li")).hasCount(1);
        loses(browser, chair, registrar, vice);
    }

    /** The chair's telephone is gone: the registrar asks, the vice-chair confirms, the chair sets a new one first. */
    private void loses(Browser browser, Page chair, Page registrar, Page vice) {
        registrar.navigate("/registry/members.xhtml?search=1001");
        registrar.locator("#members tbody a").first().click();
        registrar.locator("details:has([id='renewal:reason']) summary").click();
        registrar.locator("[id='renewal:reason']").fill("手机掉进了淬火池，<b>备用码</b>也在里面");
        judge(registrar);
        registrar.locator("[id='renewal:go']").click();
        assertThat(registrar.locator("#renewalWaits")).isVisible();
        registrar.locator("#renewalWaits a").click();
        assertThat(registrar.locator("#waiting [id$=':confirm']")).hasCount(0);
        vice.navigate("/desk.xhtml");
        vice.locator("#renewals").click();
        assertThat(vice.locator("#waiting")).containsText("<b>备用码</b>");
        judge(vice);
        vice.locator("#waiting [id$=':confirm']").click();
        var code = vice.locator("#slipList .code").innerText();
        judge(vice);
        chair.navigate("/desk.xhtml");
        chair.waitForURL("**/signin**");
        var anew = officer(browser, "1001", code);
        anew.navigate("/account/index.xhtml");
        assertThat(anew.locator("#renewal")).containsText("王秀英");
        assertThat(anew.locator("#renewal")).containsText("张敏");
        judge(anew);
    }

    /** Activates, sets the second factor and stands on a page for officers. */
    private Page officer(Browser browser, String number, String code) {
        var page = browser.visitor("zh-CN");
        page.navigate("/signin/activate.xhtml");
        page.locator("[id='activate:number']").fill(number);
        page.locator("[id='activate:code']").fill(code);
        page.locator("[id='activate:password']").fill(OWN);
        page.locator("[id='activate:again']").fill(OWN);
        page.locator("[id='activate:go']").click();
        page.waitForURL("**/account/secondfactor.xhtml**");
        page.locator("[id='begin:password']").fill(OWN);
        page.locator("[id='begin:go']").click();
        var secret = page.locator("#secret").innerText();
        page.locator("[id='confirm:code']").fill(Authenticator.codeAt(secret, Instant.now()));
        page.locator("[id='confirm:go']").click();
        assertThat(page.locator("#codes li")).hasCount(10);
        page.locator("[id='put:go']").click();
        page.navigate("/desk.xhtml");
        assertThat(page.locator("h1")).hasText("办公桌");
        return page;
    }

    private static void joins(Page registrar, String number, String name) {
        registrar.navigate("/registry/join.xhtml");
        registrar.locator("[id='join:number']").fill(number);
        registrar.locator("[id='join:name']").fill(name);
        registrar.locator("[id='join:go']").click();
        assertThat(registrar.locator("h1")).hasText(name);
    }

    private static String slip(Page registrar, String number) {
        registrar.navigate("/activation/index.xhtml");
        registrar.locator("[id='one:number']").fill(number);
        registrar.locator("[id='one:go']").click();
        return registrar.locator("#slipList .code").innerText();
    }

    private static void appoint(Page leader, String number, String post) {
        leader.navigate("/office/appointments.xhtml");
        leader.locator("[id='appoint:number']").fill(number);
        leader.locator("[id='appoint:post']").selectOption(post);
        leader.locator("[id='appoint:go']").click();
        assertThat(leader.locator(".outcome")).isVisible();
    }

    private static String log() throws Exception {
        return Files.readString(Path.of(System.getProperty("it.top"), ".run", "server-" + PORT, "log", "server.log"));
    }
}
