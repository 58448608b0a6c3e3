package huisheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** How journeys come to a case: a member asks for help, an officer takes it on and works on it. */
final class HelpAsked {
    private HelpAsked() {}

    /** @return the number of the case */
    static String by(Page member, String subject) {
        member.navigate("/grievance/submit.xhtml?channel=PAY");
        member.locator("select[id$='choice']").first().selectOption("bonus");
        member.locator("[id='submit:subject']").fill(subject);
        member.locator("[id='submit:text']").fill("请帮我问一问。");
        member.locator("[id='submit:send']").click();
        assertThat(member.locator("h1")).hasText(subject);
        return member.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    /** Accepted and classed; the page stands where it is given to somebody. */
    static void accepted(Page officer, String number) {
        officer.navigate("/grievance/work.xhtml?id=" + number);
        officer.locator("[id='intake:reason']").fill("属于受理范围，我们来办。");
        pressed(officer, "intake:accept", "classing:go");
        assertThat(officer.locator("[id='assign:go']")).isVisible();
    }

    /** From where it is given to somebody: the officer gives it to themselves and begins. */
    static void taken(Page officer, String memberNumber) {
        officer.locator("[id='assign']").getByLabel("(" + memberNumber + ")").check();
        pressed(officer, "assign:go", "take:go");
    }

    static void pressed(Page page, String... buttons) {
        for (var id : List.of(buttons)) {
            page.locator("[id='" + id + "']").click();
            assertThat(page.locator(".outcome")).isVisible();
        }
    }
}
