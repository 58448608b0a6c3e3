package huisheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class MemberListJourneyIT {
    private static final String OWN = "车间门口的老槐树又开花了";
    private final String number = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_registrar_brings_a_gbk_list_in_her_own_order_mends_it_and_has_it_written() {
        try (var browser = new Browser()) {
            var registrar = SignIn.as(browser.visitor("zh-CN"), "10032");
            bring(registrar, "部门,备注,姓名,工号,入会时间\n总装车间分会,x,张三丰," + number + ",2015年7月\n没有的分会,x,李四光," + number + "b,昨天\n");
            assertThat(registrar.locator("[id='choose:field:3:column'] option:checked"))
                    .containsText("入会时间");
            registrar.locator("[id='choose:go']").click();
            assertThat(registrar.locator("#faults h2")).containsText("2 处问题");
            var table = registrar.locator("#faultTable");
            assertThat(table).containsText("没有这个组织");
            assertThat(table.locator("tbody tr").first().locator("td").first()).hasText("3");
            shot(registrar, "list-faults");
            registrar.locator("[id='drop:go']").click();
            bring(
                    registrar,
                    "部门,备注,姓名,工号,入会时间\n总装车间分会,x,张三丰," + number + ",2015年7月\nHD-1-2,x,李四光," + number + "b,2016-01-31\n");
            registrar.locator("[id='choose:go']").click();
            assertThat(registrar.locator("#clean")).containsText("2 人");
            shot(registrar, "list-clean");
            registrar.locator("[id='write:go']").click();
            assertThat(registrar.locator("#written")).containsText("2 人");
            registrar.navigate("/registry/members.xhtml?search=" + number);
            assertThat(registrar.locator("#members tbody tr")).hasCount(2);
            registrar.locator("#members tbody a").first().click();
            assertThat(registrar.locator("h1")).hasText("张三丰");
            assertThat(registrar.locator("#organisation")).hasText("总装车间分会");
            shot(registrar, "member");
            var member = browser.visitor("zh-CN");
            activate(member, activationCode(registrar));
            member.navigate("/signin.xhtml");
            SignIn.password(member, number, OWN);
            member.waitForURL("**/start.xhtml");
            member.navigate("/roll/mine.xhtml");
            assertThat(member.locator("h1")).hasText("我在哪些名册上");
        }
    }

    @Test
    void a_registrar_moves_and_retires_a_member_and_the_history_tells_it() {
        try (var browser = new Browser()) {
            var registrar = SignIn.as(browser.visitor("en", 360, ColorScheme.DARK), "10032");
            registrar.navigate("/registry/join.xhtml");
            registrar.locator("[id='join:number']").fill(number);
            registrar.locator("[id='join:name']").fill("<script>alert(1)</script>");
            registrar.locator("[id='join:day']").fill("2020-03-01");
            shot(registrar, "join");
            registrar.locator("[id='join:go']").click();
            assertThat(registrar.locator("h1")).hasText("<script>alert(1)</script>");
            open(registrar, "transfer");
            registrar
                    .locator("[id='transfer:target']")
                    .selectOption(
                            new com.microsoft.playwright.options.SelectOption().setLabel("HD-1-2 Winding Shop Branch"));
            registrar.locator("[id='transfer:day']").fill("2021-03-01");
            registrar.locator("[id='transfer:go']").click();
            assertThat(registrar.locator("#organisation")).hasText("Winding Shop Branch");
            open(registrar, "retire");
            registrar.locator("[id='retire:day']").fill("2022-03-01");
            registrar.locator("[id='retire:go']").click();
            assertThat(registrar.locator("#standing")).hasText("Retired, membership kept");
            assertThat(registrar.locator("#spells > li")).hasCount(3);
            shot(registrar, "member-history");
        }
    }

    @Test
    void everybody_walks_up_and_down_the_tree_of_unions() {
        try (var browser = new Browser()) {
            var visitor = browser.visitor("zh-CN");
            visitor.navigate("/");
            visitor.getByText("华东机电集团工会").last().click();
            assertThat(visitor.locator("h1")).hasText("华东机电集团工会");
            assertThat(visitor.locator("#leaders")).containsText("陈志远");
            shot(visitor, "home-group");
            visitor.locator("#under").getByText("第一电机公司工会").click();
            visitor.locator("#under").getByText("总装车间分会").click();
            assertThat(visitor.locator("#leaders")).containsText("李建国");
            shot(visitor, "home-branch");
            visitor.locator(".trail").getByText("第一电机公司工会").click();
            assertThat(visitor.locator("h1")).hasText("第一电机公司工会");
        }
    }

    @Test
    void a_roll_is_frozen_and_a_member_reads_the_proof_of_being_on_it() {
        try (var browser = new Browser()) {
            var registrar = SignIn.as(browser.visitor("zh-CN"), "10003");
            registrar.navigate("/roll/rolls.xhtml");
            registrar.locator("[id='freeze:purpose']").fill("第五届委员会换届选举");
            registrar.locator("[id='freeze:go']").click();
            registrar.locator("[id='rolls:roll:0:check']").click();
            assertThat(registrar.locator(".outcome")).containsText("完全一样");
            shot(registrar, "rolls");
            var member = SignIn.as(browser.visitor("zh-CN"), "10001");
            member.navigate("/roll/mine.xhtml");
            member.locator(".box a").first().click();
            assertThat(member.locator("#holds")).containsText("已核对");
            shot(member, "roll-mine");
        }
    }

    @Test
    void a_chair_sees_who_held_which_office_and_is_told_why_two_do_not_go_together() {
        try (var browser = new Browser()) {
            var chair = SignIn.as(browser.visitor("zh-CN"), "10002");
            chair.navigate("/office/appointments.xhtml");
            assertThat(chair.locator("[id='history']")).containsText("李建国");
            chair.locator("[id='appoint:number']").fill("10005");
            chair.locator("[id='appoint:post']").selectOption("CASHIER");
            chair.locator("[id='appoint:go']").click();
            assertThat(chair.locator(".summary")).containsText("会计法");
            shot(chair, "appointments");
        }
    }

    private String activationCode(Page registrar) {
        registrar.navigate("/activation/index.xhtml");
        registrar.locator("[id='one:number']").fill(number);
        registrar.locator("[id='one:go']").click();
        return registrar.locator("#slipList .code").innerText();
    }

    /** The new member chooses a password, leaves, and so can come in by the door as everybody does. */
    private void activate(Page member, String code) {
        member.navigate("/signin/activate.xhtml");
        member.locator("[id='activate:number']").fill(number);
        member.locator("[id='activate:code']").fill(code);
        member.locator("[id='activate:password']").fill(OWN);
        member.locator("[id='activate:again']").fill(OWN);
        member.locator("[id='activate:go']").click();
        member.waitForURL("**/start.xhtml");
        member.context().clearCookies();
    }

    private static void bring(Page page, String text) {
        page.navigate("/registry/list.xhtml");
        page.locator("[id='bring:file']")
                .setInputFiles(new FilePayload("花名册.csv", "text/csv", text.getBytes(Charset.forName("GBK"))));
        shot(page, "list-bring");
        page.locator("[id='bring:go']").click();
        assertThat(page.locator("[id='choose:go']")).isVisible();
    }

    private static void open(Page page, String form) {
        Locator details = page.locator("details:has([id='" + form + "'])");
        details.locator("summary").click();
    }

    private static void shot(Page page, String name) {
        var folder = System.getProperty("it.screens");
        if (folder != null)
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
}
