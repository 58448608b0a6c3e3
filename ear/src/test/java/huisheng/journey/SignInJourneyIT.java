package huisheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in, as people do it: with a slip, a telephone, a recovery code, in two browsers, and with too many mistakes. */
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SignInJourneyIT {
    private static final String REGISTRAR = "10003";
    private static final String OWN = "夜班后的第一碗面最香甜";

    /** Three people join the branch of the registrar; one of them takes an office. */
    @BeforeAll
    static void newcomers() throws Exception {
        joins("70001", "");
        joins("70002", "&post=HANDLER");
        joins("70003", "");
    }

    @Test
    void a_member_comes_in_with_the_slip_that_the_registrar_printed() {
        try (var browser = new Browser()) {
            var code = slip(browser, "70001");
            var member = browser.visitor("zh-CN");
            member.navigate("/start.xhtml");
            member.locator("#activate").click();
            activate(member, "70001", wrongAtTheEnd(code));
            assertThat(member.locator(".summary")).containsText("有一个字符输错了");
            activate(member, "70001", code.toLowerCase().replace("-", " "));
            member.waitForURL("**/start.xhtml");
            var again = browser.visitor("en-GB");
            again.navigate("/signin/activate.xhtml");
            activate(again, "70001", code);
            assertThat(again.locator(".summary")).containsText("the code was used before");
        }
    }

    @Test
    void an_officer_sets_a_second_factor_before_any_officers_page_opens_and_comes_back_with_a_recovery_code() {
        try (var browser = new Browser()) {
            var officer = browser.visitor("zh-CN");
            officer.navigate("/signin/activate.xhtml");
            activate(officer, "70002", slip(browser, "70002"));
            officer.waitForURL("**/account/secondfactor.xhtml**");
            officer.navigate("/suggestion/inbox.xhtml");
            officer.waitForURL("**/account/secondfactor.xhtml?to=%2Fsuggestion%2Finbox.xhtml");
            officer.locator("[id='begin:password']").fill(OWN);
            officer.locator("[id='begin:go']").click();
            var secret = officer.locator("#secret").innerText();
            officer.locator("[id='confirm:code']").fill("000000");
            officer.locator("[id='confirm:go']").click();
            assertThat(officer.locator(".summary")).isVisible();
            officer.locator("[id='confirm:code']").fill(Authenticator.codeAt(secret, Instant.now()));
            officer.locator("[id='confirm:go']").click();
            assertThat(officer.locator("#codes li")).hasCount(10);
            var paper = officer.locator("#codes li").allInnerTexts();
            officer.locator("[id='put:go']").click();
            officer.waitForURL("**/suggestion/inbox.xhtml");
            var later = browser.visitor("zh-CN");
            later.navigate("/signin.xhtml");
            SignIn.password(later, "70002", OWN);
            later.waitForURL("**/signin/code.xhtml");
            SignIn.code(later, paper.get(0));
            later.waitForURL("**/start.xhtml");
            later.navigate("/suggestion/inbox.xhtml");
            assertThat(later.locator("h1")).containsText("建议");
        }
    }

    @Test
    void signing_out_elsewhere_ends_the_other_browser_and_shows_what_was_being_written() {
        try (var browser = new Browser()) {
            var code = slip(browser, "70003");
            var works = browser.visitor("zh-CN");
            works.navigate("/signin/activate.xhtml");
            activate(works, "70003", code);
            works.waitForURL("**/start.xhtml");
            works.navigate("/suggestion/submit.xhtml");
            works.locator("[id='submit:subject']").fill("更衣室的灯");
            works.locator("[id='submit:text']").fill("更衣室的灯坏了两个星期，<b>没有人</b>来修。");
            var home = browser.visitor("zh-CN");
            home.navigate("/signin.xhtml");
            SignIn.password(home, "70003", OWN);
            home.waitForURL("**/start.xhtml");
            home.navigate("/account/index.xhtml");
            assertThat(home.locator("#places li")).hasCount(2);
            home.locator("[id='sessions:others']").click();
            assertThat(home.locator("#places li")).hasCount(1);
            works.locator("[id='submit:send']").click();
            works.waitForURL("**/signin/ended.xhtml**");
            assertThat(works.locator("main")).containsText("更衣室的灯坏了两个星期，<b>没有人</b>来修。");
            works.locator("#again").click();
            SignIn.password(works, "70003", OWN);
            works.waitForURL("**/suggestion/submit.xhtml**");
            works.navigate("/signin/ended.xhtml");
            assertFalse(works.locator("main").innerText().contains("更衣室的灯坏了"), "it is shown once");
        }
    }

    @Test
    void a_session_planted_before_signing_in_is_worth_nothing_afterwards() {
        try (var browser = new Browser()) {
            var victim = browser.visitor("zh-CN");
            victim.navigate("/signin.xhtml");
            var planted = cookie(victim, "JSESSIONID");
            SignIn.as(victim, "10001");
            assertNotEquals(planted.value, cookie(victim, "JSESSIONID").value);
            var attacker = browser.visitor("zh-CN");
            attacker.context().addCookies(List.of(new Cookie("JSESSIONID", planted.value).setUrl(Browser.address())));
            attacker.navigate("/start.xhtml");
            assertTrue(attacker.url().contains("/signin.xhtml"), attacker.url());
            attacker.context()
                    .addCookies(List.of(
                            new Cookie("JSESSIONID", cookie(victim, "JSESSIONID").value).setUrl(Browser.address())));
            attacker.navigate("/start.xhtml");
            assertTrue(attacker.url().contains("/signin"), "the container's session alone opens nothing");
        }
    }

    @Test
    void the_cookies_are_out_of_reach_for_scripts_and_other_sites() {
        try (var browser = new Browser()) {
            var member = SignIn.as(browser.visitor("zh-CN"), "10001");
            for (var name : List.of("huisheng-session", "huisheng-browser")) {
                assertTrue(cookie(member, name).httpOnly, name);
                assertEquals("LAX", cookie(member, name).sameSite.name(), name);
            }
            assertEquals("", member.evaluate("document.cookie.replace(/(^|; )reading[^;]*/g, '')"));
            var before = cookie(member, "huisheng-session");
            member.locator("[id='leave:go']").click();
            member.waitForURL("**/signin/out.xhtml");
            member.context()
                    .addCookies(List.of(new Cookie("huisheng-session", before.value).setUrl(Browser.address())));
            member.navigate("/start.xhtml");
            assertTrue(member.url().contains("/signin"), "the old cookie is dead");
        }
    }

    @Test
    void too_many_mistakes_close_the_door_for_a_while_and_say_until_when() {
        try (var browser = new Browser()) {
            var guesser = browser.visitor("zh-CN");
            guesser.navigate("/signin.xhtml");
            for (int i = 0; i < 6; i++) {
                SignIn.password(guesser, "79999", "nothing-like-it-" + i);
                assertThat(guesser.locator(".summary")).containsText("会员号或密码不对");
            }
            SignIn.password(guesser, "79999", "nothing-like-it");
            assertThat(guesser.locator(".summary"))
                    .containsText(java.util.regex.Pattern.compile("\\d\\d:\\d\\d:\\d\\d 以后再试"));
        }
    }

    @Test
    void after_signing_in_only_pages_of_this_house_are_opened() {
        try (var browser = new Browser()) {
            for (var bad : List.of("https://evil.example/", "//evil.example/", "/\\evil.example/", "/signin.xhtml")) {
                var member = browser.visitor("zh-CN");
                member.navigate(
                        "/signin.xhtml?to=" + java.net.URLEncoder.encode(bad, java.nio.charset.StandardCharsets.UTF_8));
                SignIn.password(member, "10001", SignIn.PASSWORD);
                member.waitForURL(Browser.address() + "/start.xhtml");
            }
        }
    }

    private static void joins(String number, String more) throws Exception {
        var address = Browser.address() + "/it/newcomers?branch=HD-1-1&number=" + number + more;
        var request = HttpRequest.newBuilder(URI.create(address))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        assertEquals(204, answer.statusCode());
    }

    private static String slip(Browser browser, String number) {
        var registrar = SignIn.as(browser.visitor("zh-CN"), REGISTRAR);
        registrar.navigate("/activation/index.xhtml");
        registrar.locator("[id='one:number']").fill(number);
        registrar.locator("[id='one:go']").click();
        return registrar.locator("#slipList .code").innerText();
    }

    private static void activate(Page page, String number, String code) {
        page.locator("[id='activate:number']").fill(number);
        page.locator("[id='activate:code']").fill(code);
        page.locator("[id='activate:password']").fill(OWN);
        page.locator("[id='activate:again']").fill(OWN);
        page.locator("[id='activate:go']").click();
    }

    private static String wrongAtTheEnd(String code) {
        return code.substring(0, 13) + (code.charAt(13) == 'A' ? 'B' : 'A');
    }

    private static Cookie cookie(Page page, String name) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .findFirst()
                .orElseThrow();
    }
}
