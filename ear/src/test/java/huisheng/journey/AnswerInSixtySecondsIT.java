package huisheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A suggestion is answered, and a case written to, from the officer's desk with a template: at most three clicks and sixty seconds. */
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class AnswerInSixtySecondsIT {
    private static final String MEMBER = "10048";
    private static final String CHAIR = "10047";
    private static final String MEMBER_BELOW = "10001";
    private static final String CASE_OFFICER = "10039";
    private static final String SUBJECT = "安装现场的饮水机";
    private static final String TEMPLATE = "已安排（一分钟）";
    private static final String BUTTON = "#templates input[value='" + TEMPLATE + "']";
    private static final String WORDS = "我们已经安排，一周内办好。";
    private static final int MOST_CLICKS = 3;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** What a person needs to read a short suggestion and the ready answer, on top of what the machine takes. */
    private static final Duration READING = Duration.ofSeconds(15);

    @Test
    void from_the_desk_to_a_sent_answer_with_a_template() {
        try (var browser = new Browser()) {
            var member = SignIn.as(browser.visitor("zh-CN"), MEMBER);
            member.navigate("/suggestion/submit.xhtml");
            member.locator("[id='submit:subject']").fill(SUBJECT);
            member.locator("[id='submit:text']").fill("驻外现场的饮水机坏了两周，请修一修。");
            member.locator("[id='submit:send']").click();
            assertThat(member.locator("h1")).hasText(SUBJECT);
            var chair = SignIn.as(browser.visitor("zh-CN"), CHAIR);
            aTemplate(chair, "suggestion");
            chair.navigate("/desk.xhtml");

            written(chair, "answer:words", "answer:send");

            member.reload();
            assertThat(member.locator("#answer")).hasText(WORDS);
        }
    }

    @Test
    void from_ones_own_list_to_words_sent_to_the_member_of_a_case_with_a_template() {
        try (var browser = new Browser()) {
            var member = SignIn.as(browser.visitor("zh-CN"), MEMBER_BELOW);
            var number = HelpAsked.by(member, SUBJECT);
            var officer = SignIn.as(browser.visitor("zh-CN"), CASE_OFFICER);
            aTemplate(officer, "grievance");
            takenOn(officer, number);
            officer.navigate("/grievance/inbox.xhtml?show=mine");

            written(officer, "talk:words", "talk:say");

            member.reload();
            assertThat(member.locator(".lifeline")).containsText(WORDS);
        }
    }

    /** Accepted with the words of the template, classed and taken by the officer. */
    private static void takenOn(Page officer, String number) {
        officer.navigate("/grievance/work.xhtml?id=" + number);
        officer.locator("[id='intake:accept']").click();
        assertThat(officer.locator("[id='intake:reason-error']")).isVisible();
        officer.locator(BUTTON).click();
        assertThat(officer.locator("[id='intake:reason']")).hasValue(WORDS);
        HelpAsked.pressed(officer, "intake:accept", "classing:go");
        HelpAsked.taken(officer, CASE_OFFICER);
    }

    /** From the list that is open to words that are sent, counted and timed. */
    private static void written(Page officer, String field, String send) {
        long began = System.nanoTime();
        int clicks = clicked(officer.locator(".matters a", new Page.LocatorOptions().setHasText(SUBJECT)));
        assertThat(officer.locator("h1")).hasText(SUBJECT);
        clicks += clicked(officer.locator(BUTTON));
        assertThat(officer.locator("[id='" + field + "']")).hasValue(WORDS);
        clicks += clicked(officer.locator("[id='" + send + "']"));
        assertThat(officer.locator(".outcome")).isVisible();
        var machine = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf(
                "From the list to what is sent: %d clicks, %.1f s of the machine and %d s to read%n",
                clicks, machine.toMillis() / 1000.0, READING.toSeconds());
        Assertions.assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
        Assertions.assertThat(machine.plus(READING)).isLessThan(LONGEST);
    }

    /** Written once, and once more changed: it lies among the templates of the counter. */
    private static void aTemplate(Page officer, String counter) {
        officer.navigate("/" + counter + "/inbox.xhtml");
        officer.locator("a[href$='/" + counter + "/templates.xhtml']").click();
        officer.locator("[id='add:title']").fill(TEMPLATE);
        officer.locator("[id='add:text']").fill("我们已经安排。");
        officer.locator("[id='add:send']").click();
        var written = officer.locator("details", new Page.LocatorOptions().setHasText(TEMPLATE));
        written.locator("summary").click();
        written.locator("textarea").fill(WORDS);
        written.locator("[id$=':save']").click();
        assertThat(officer.locator(".outcome")).isVisible();
        assertThat(officer.locator("details", new Page.LocatorOptions().setHasText(TEMPLATE)))
                .containsText(WORDS);
    }

    private static int clicked(Locator place) {
        place.click();
        return 1;
    }
}
