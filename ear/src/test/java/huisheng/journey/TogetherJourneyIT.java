package huisheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several at once: each stands for itself, and what a colleague did meanwhile is said of the one it concerns. */
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class TogetherJourneyIT {
    private static final String MEMBER = "10048";
    private static final String CHAIR = "10047";
    private static final String CASE_OFFICER = "10018";

    @Test
    void two_suggestions_get_one_answer_and_the_one_that_was_changed_meanwhile_is_named() {
        try (var browser = new Browser()) {
            var member = SignIn.as(browser.visitor("zh-CN"), MEMBER);
            var first = suggests(member, "吊具台账（一起）");
            var second = suggests(member, "班前会时间（一起）");
            var chair = SignIn.as(browser.visitor("zh-CN"), CHAIR);
            chair.navigate("/suggestion/chosen.xhtml?chosen=" + first + "&chosen=" + second);
            assertThat(chair.locator("#chosen li")).hasCount(2);
            var meanwhile = chair.context().newPage();
            meanwhile.navigate("/suggestion/answer.xhtml?id=" + second);
            meanwhile.locator("[id='quick:take']").click();
            assertThat(meanwhile.locator(".outcome")).isVisible();
            chair.locator("[id='together:words']").fill("两件事都在本周办好。");
            chair.locator("[id='together:send']").focus();
            chair.keyboard().press("Enter");
            assertThat(chair.locator("#summary, .summary").first()).containsText("班前会时间（一起）");
            assertThat(chair.locator(".outcome")).containsText("吊具台账（一起）");
            assertThat(chair.locator("#chosen li")).hasCount(1);
            assertThat(chair.locator("[id='together:words']")).hasValue("两件事都在本周办好。");
            chair.locator("[id='together:send']").click();
            assertThat(chair.locator(".outcome")).containsText("办成 1 条");
            for (var id : List.of(first, second)) {
                member.navigate("/suggestion/thread.xhtml?id=" + id);
                assertThat(member.locator("#answer")).hasText("两件事都在本周办好。");
            }
        }
    }

    @Test
    void cases_that_wait_for_an_officer_are_given_to_one_together() {
        try (var browser = new Browser()) {
            var member = SignIn.as(browser.visitor("zh-CN"), MEMBER);
            var officer = SignIn.as(browser.visitor("zh-CN"), CASE_OFFICER);
            var first = classed(officer, HelpAsked.by(member, "工资条（一起）"));
            var second = classed(officer, HelpAsked.by(member, "夜班补贴（一起）"));
            officer.navigate("/grievance/chosen.xhtml?chosen=" + first + "&chosen=" + second);
            assertThat(officer.locator("#chosen li")).hasCount(2);
            officer.locator("[id='together:whom']").selectOption("唐永平 (10018)");
            officer.locator("[id='together:assign']").click();
            assertThat(officer.locator(".outcome")).containsText("共 2 件");
            for (var id : List.of(first, second)) {
                officer.navigate("/grievance/work.xhtml?id=" + id);
                assertThat(officer.locator("[id='take:go']")).isVisible();
            }
        }
    }

    private static String suggests(Page member, String subject) {
        member.navigate("/suggestion/submit.xhtml");
        member.locator("[id='submit:subject']").fill(subject);
        member.locator("[id='submit:text']").fill("请看一看。");
        member.locator("[id='submit:send']").click();
        assertThat(member.locator("h1")).hasText(subject);
        return number(member);
    }

    private static String classed(Page officer, String id) {
        HelpAsked.accepted(officer, id);
        return id;
    }

    private static String number(Page page) {
        return page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }
}
