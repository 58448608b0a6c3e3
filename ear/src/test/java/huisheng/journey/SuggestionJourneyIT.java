package huisheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SuggestionJourneyIT {
    @Test
    void a_member_sends_a_suggestion_and_reads_the_answer() {
        try (var browser = new Browser()) {
            var member = SignIn.as(browser.visitor("zh-CN"), "10001");
            member.navigate("/suggestion/submit.xhtml");
            member.locator("[id='submit:subject']").fill("夜班班车");
            member.locator("[id='submit:text']").fill("夜班十二点以后没有班车。");
            member.locator("[id='submit:send']").click();
            assertThat(member.locator("h1")).hasText("夜班班车");
            var chair = SignIn.as(browser.visitor("zh-CN"), "10002");
            // By its address: the list shows what is due first, and other tests have sent more than one page of it.
            chair.navigate(member.url().replaceAll(".*/suggestion/thread[^?]*", "/suggestion/answer.xhtml"));
            chair.locator("[id='answer:words']").fill("下月起加开零点三十分一班。");
            chair.locator("[id='answer:send']").click();
            assertThat(chair.locator("h1")).hasText("待答复的建议");
            member.reload();
            assertThat(member.locator("#answer")).hasText("下月起加开零点三十分一班。");
        }
    }

    @Test
    void the_circle_from_a_suggestion_over_a_second_answer_to_a_rating() {
        try (var browser = new Browser()) {
            var chair = SignIn.as(browser.visitor("zh-CN"), "10002");
            chair.navigate("/suggestion/templates.xhtml");
            chair.locator("[id='add:title']").fill("已采纳（环）");
            chair.locator("[id='add:text']").fill("您的建议已经采纳，下周落实。");
            chair.locator("[id='add:send']").click();
            var member = SignIn.as(browser.visitor("zh-CN"), "10001");
            send(member, "包装间加一台风扇", "包装间下午很热。");
            var address = member.url().replaceAll(".*/suggestion/thread[^?]*", "");
            chair.navigate("/suggestion/answer.xhtml" + address);
            assertThat(chair.locator(".item a.why")).hasCount(1);
            chair.locator("[id='quick:list']").click();
            assertThat(chair.locator(".outcome")).containsText("已经受理");
            member.locator("a.why").click();
            assertThat(member.locator("h1")).hasText("这个期限是怎么来的");
            assertThat(member.locator("main")).not().containsText("包装间加一台风扇");
            member.goBack();
            // Other tests have sent more than a page of it, so that it is found by its words; then the clicks are
            // counted.
            chair.navigate("/suggestion/inbox.xhtml?search=" + URLEncoder.encode("包装间加一台风扇", StandardCharsets.UTF_8));
            int clicks = clicked(chair.locator(".matters a").first());
            clicks += clicked(chair.getByText("已采纳（环）")
                    .or(chair.locator("input[value='已采纳（环）']"))
                    .first());
            assertThat(chair.locator("[id='answer:words']")).hasValue("您的建议已经采纳，下周落实。");
            clicks += clicked(chair.locator("[id='answer:send']"));
            Assertions.assertThat(clicks).isLessThanOrEqualTo(3);
            assertThat(chair.locator("h1")).hasText("待答复的建议");
            member.reload();
            assertThat(member.locator("a.why")).hasCount(0);
            rate(member, "UNSATISFIED", "风扇还没有来。");
            assertThat(member.locator(".lifeline")).containsText("再次办理");
            chair.navigate("/suggestion/answer.xhtml" + address);
            chair.locator("[id='answer:words']").fill("风扇今天装好了。");
            chair.locator("[id='answer:send']").click();
            member.reload();
            rate(member, "SATISFIED", "");
            assertThat(member.locator(".chip.closed")).hasText("已办结");
        }
    }

    @Test
    void a_missed_day_is_seen_and_its_author_takes_it_to_the_union_above() throws Exception {
        try (var browser = new Browser()) {
            var early = SignIn.as(browser.visitor("zh-CN"), "10001");
            send(early, "车间西门的门轴", "门轴坏了，关不上。");
            var address = early.url().replaceAll(".*/suggestion/thread[^?]*", "");
            MovedClock.laterFromOutside(40, () -> {
                var member = SignIn.as(browser.visitor("zh-CN"), "10001");
                member.navigate("/suggestion/thread.xhtml" + address);
                assertThat(member.locator(".chip.late")).containsText("逾期");
                member.locator("[id='raise:send']").click();
                assertThat(member.locator(".outcome")).containsText("上一级");
                var above = SignIn.as(browser.visitor("zh-CN"), "10031");
                above.navigate("/suggestion/answer.xhtml" + address);
                above.locator("[id='answer:words']").fill("公司工会已请维修班换了门轴。");
                above.locator("[id='answer:send']").click();
                member.reload();
                assertThat(member.locator("#answer")).hasText("公司工会已请维修班换了门轴。");
            });
        }
    }

    @Test
    void a_hidden_text_is_looked_at_by_the_union_above_and_shown_again() {
        try (var browser = new Browser()) {
            var member = SignIn.as(browser.visitor("zh-CN"), "10001");
            send(member, "仓库的叉车道", "叉车道画得太窄。");
            var address = member.url().replaceAll(".*/suggestion/thread[^?]*", "");
            var chair = SignIn.as(browser.visitor("zh-CN"), "10002");
            chair.navigate("/suggestion/answer.xhtml" + address);
            chair.locator("summary:has-text('不对分会公开文字')").click();
            chair.locator("input[value='TRADE_SECRET']").check();
            chair.locator("[id='hide:send']").click();
            member.reload();
            member.locator("summary:has-text('请上一级工会看一看')").click();
            member.locator("[id='appeal:words']").fill("叉车道谁都看得见，不是秘密。");
            member.locator("[id='appeal:send']").click();
            assertThat(member.locator("#appealed")).containsText("最迟");
            var above = SignIn.as(browser.visitor("zh-CN"), "10031");
            above.navigate("/suggestion/inbox.xhtml");
            above.locator("#appeals").click();
            above.navigate("/suggestion/appeal.xhtml" + address);
            assertThat(above.locator("#asks")).hasText("叉车道谁都看得见，不是秘密。");
            above.locator("label:has-text('恢复公开')").click();
            above.locator("[id='decide:reason']").fill("同意提出人的看法。");
            above.locator("[id='decide:send']").click();
            assertThat(above.locator(".outcome")).containsText("恢复公开");
            member.reload();
            assertThat(member.locator("#decision")).hasText("同意提出人的看法。");
        }
    }

    @Test
    void similar_ones_appear_while_one_types_and_a_draft_is_there_when_the_browser_was_closed() {
        try (var browser = new Browser()) {
            var chair = SignIn.as(browser.visitor("zh-CN"), "10002");
            var first = SignIn.as(browser.visitor("zh-CN"), "10005");
            send(first, "喷漆房的排风扇", "喷漆房的排风扇坏了两台，味道很大。");
            chair.navigate("/suggestion/answer.xhtml" + first.url().replaceAll(".*/suggestion/thread[^?]*", ""));
            chair.locator("[id='quick:list']").click();
            var member = SignIn.as(browser.visitor("zh-CN"), "10001");
            member.navigate("/suggestion/submit.xhtml");
            assertThat(member.locator("#similar")).isHidden();
            member.locator("[id='submit:subject']").pressSequentially("喷漆房排风");
            assertThat(member.locator("#similar a").first()).hasText("喷漆房的排风扇");
            member.locator("[id='submit:text']").fill("还没有写完");
            member.locator("[id='submit:keep']").click();
            assertThat(member.locator(".outcome")).containsText("草稿已经存好");
        }
        try (var browser = new Browser()) {
            var member = SignIn.as(browser.visitor("zh-CN"), "10001");
            member.locator(".matters a:has-text('喷漆房排风')").first().click();
            assertThat(member.locator("[id='submit:text']")).hasValue("还没有写完");
            member.locator("[id='submit:drop']").click();
            assertThat(member.locator(".outcome")).containsText("草稿已经删除");
        }
    }

    private static void send(Page member, String subject, String text) {
        member.navigate("/suggestion/submit.xhtml");
        member.locator("[id='submit:subject']").fill(subject);
        member.locator("[id='submit:text']").fill(text);
        member.locator("[id='submit:send']").click();
        assertThat(member.locator("h1")).hasText(subject);
    }

    private static void rate(Page member, String rating, String words) {
        member.locator("input[value='" + rating + "']").check();
        member.locator("[id='rate:words']").fill(words);
        member.locator("[id='rate:send']").click();
        assertThat(member.locator(".outcome")).containsText("评价已经记下");
    }

    private static int clicked(Locator place) {
        place.click();
        return 1;
    }

    static Page signedIn(Page page, String number) {
        return SignIn.as(page, number);
    }
}
