package huisheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The circle of a case: sent, taken on, asked, a letter that nobody answers, a limit that is missed, solved above, rated. */
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class GrievanceJourneyIT {
    private static final String MEMBER = "10048";
    private static final String OFFICER = "10018";
    private static final String LATER_OFFICER = "10025";

    @Test
    void a_member_is_helped_from_the_first_word_to_the_rating() {
        try (var browser = new Browser()) {
            var member = SignIn.as(browser.visitor("zh-CN"), MEMBER);
            var number = send(member, "高温津贴没有发");
            var officer = SignIn.as(browser.visitor("zh-CN"), OFFICER);
            open(officer, number);
            officer.locator("[id='intake:reason']").fill("属于受理范围，我们来办。");
            press(officer, "intake:accept");
            press(officer, "classing:go");
            officer.locator("[id='assign']").getByLabel("唐永平 (10018)").check();
            press(officer, "assign:go");
            press(officer, "take:go");
            officer.locator("[id='talk:words']").fill("请问是哪几个月？");
            press(officer, "talk:ask");
            member.reload();
            assertThat(member.locator(".lifeline")).containsText("请问是哪几个月？");
            member.locator("[id='talk:words']").fill("七月和八月。");
            press(member, "talk:send");
            member.locator("a.why").click();
            assertThat(member.locator("h1")).hasText("这个期限是怎么来的");
            assertThat(member.locator("main")).not().containsText("高温津贴没有发");
            member.goBack();
            officer.reload();
            assertThat(officer.locator(".item a.why")).hasCount(1);
            officer.locator("#writing summary").click();
            officer.locator("[id='letter:employer']").fill("变压器公司人力资源部");
            officer.locator("[id='letter:facts']").fill("七月、八月没有发放高温津贴。");
            officer.locator("[id='letter:demand']").fill("请补发并书面答复。");
            press(officer, "letter:go");
            officer.locator("#letters a").first().click();
            assertThat(officer.locator("#sheet")).containsText("变压器公司人力资源部");
            assertThat(officer.locator("#sheet")).not().containsText("石春燕");
            open(officer, number);
            officer.locator("[id='answer:words']").fill("已补发。");
            press(officer, "answer:go");
            officer.locator("#finishing summary").click();
            officer.locator("[id='finish:summary']").fill("两个月的高温津贴已经补发。");
            press(officer, "finish:go");
            press(officer, "closing:go");
            member.reload();
            member.getByLabel("满意", new Page.GetByLabelOptions().setExact(true)).check();
            press(member, "rating:send");
            assertThat(member.locator(".lead")).containsText("到此结束");
        }
    }

    @Test
    void a_case_that_nobody_takes_on_goes_to_the_union_above_by_itself() throws Exception {
        String number;
        try (var browser = new Browser()) {
            number = send(SignIn.as(browser.visitor("zh-CN"), "10001"), "没有人理的求助");
            var above = SignIn.as(browser.visitor("zh-CN"), OFFICER);
            above.navigate("/grievance/work.xhtml?id=" + number);
            assertThat(above.locator("h1")).hasText("没有找到");
        }
        MovedClock.laterFromOutside(30, () -> {
            try (var browser = new Browser()) {
                // Codes of an officer who has come in later are taken no more before then: nobody else comes in as this
                // one.
                var above = SignIn.as(browser.visitor("zh-CN"), LATER_OFFICER);
                open(above, number);
                assertThat(above.locator("h1")).hasText("没有人理的求助");
                var member = SignIn.as(browser.visitor("zh-CN"), "10001");
                member.navigate("/grievance/case.xhtml?id=" + number);
                assertThat(member.locator(".lifeline")).containsText("交给上一级工会");
            }
        });
    }

    private static String send(Page member, String subject) {
        member.navigate("/grievance/mine.xhtml");
        member.locator("#new").click();
        member.locator("#channels a").first().click();
        member.locator("select[id$='choice']").first().selectOption("bonus");
        member.locator("[id='submit:subject']").fill(subject);
        member.locator("[id='submit:text']").fill("三个月没有发，问过没有人答。");
        press(member, "submit:send");
        assertThat(member.locator("h1")).hasText(subject);
        return member.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    private static void open(Page officer, String number) {
        officer.navigate("/grievance/work.xhtml?id=" + number);
    }

    private static void press(Page page, String id) {
        page.locator("[id='" + id + "']").click();
        assertThat(page.locator(".outcome")).isVisible();
    }
}
