package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The language that a member chose goes with them to every browser, and with nobody else. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ReadingLanguageIT {
    private static final String CHOICE = "/api/account/language";
    private static final String JSON = "application/json";

    @Test
    void a_language_chosen_on_a_page_is_there_in_another_browser_and_not_for_the_next_person() throws Exception {
        var here = member("10048");
        assertThat(here.get(CHOICE).body()).isEqualTo("{}");
        assertThat(here.get("/account/index.xhtml", "Accept-Language", "zh-CN").body())
                .contains("lang=\"zh-CN\"");
        assertThat(here.get("/account/index.xhtml?language=en").statusCode()).isEqualTo(303);
        var there = member("10048");
        assertEnglish(there.get("/start.xhtml", "Accept-Language", "zh-CN"));
        assertEnglish(there.get("/", "Accept-Language", "zh-CN"));
        assertEnglish(there.get("/nowhere.xhtml", "Accept-Language", "zh-CN"));
        assertThat(there.get(CHOICE).body()).isEqualTo("{\"language\":\"en\"}");
        assertThat(member("10001")
                        .get("/start.xhtml", "Accept-Language", "zh-CN")
                        .body())
                .contains("lang=\"zh-CN\"");
        assertThat(there.get("/start.xhtml?language=zh").statusCode()).isEqualTo(303);
        assertThat(here.get("/start.xhtml", "Accept-Language", "en").body()).contains("lang=\"zh-CN\"");
        assertThat(there.get("/start.xhtml?language=auto").statusCode()).isEqualTo(303);
        assertEnglish(there.get("/start.xhtml", "Accept-Language", "en"));
        assertThat(there.get(CHOICE).body()).isEqualTo("{}");
    }

    @Test
    void a_program_reads_and_chooses_it_too() throws Exception {
        var member = member("10048");
        assertThat(member.put(CHOICE, JSON, "{\"language\":\"en\"}").statusCode())
                .isEqualTo(200);
        assertEnglish(member.get("/start.xhtml", "Accept-Language", "zh-CN"));
        var refused = member.put(CHOICE, JSON, "{\"language\":\"fr\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("NO_SUCH_LANGUAGE");
        assertThat(member.put(CHOICE, JSON, "{}").statusCode()).isEqualTo(400);
        assertThat(Http.visitor().put(CHOICE, JSON, "{\"language\":\"en\"}").statusCode())
                .isEqualTo(401);
        assertThat(member.method("DELETE", CHOICE).statusCode()).isEqualTo(204);
        assertThat(member.get(CHOICE).body()).isEqualTo("{}");
    }

    @Test
    void a_stranger_keeps_a_choice_in_the_browser_alone() throws Exception {
        var stranger = Http.visitor();
        assertThat(stranger.get("/?language=en", "Accept-Language", "zh-CN").statusCode())
                .isEqualTo(303);
        assertEnglish(stranger.get("/", "Accept-Language", "zh-CN"));
    }

    private static Http member(String number) throws Exception {
        return Http.member(number, SignIn.PASSWORD);
    }

    private static void assertEnglish(HttpResponse<String> page) {
        assertThat(page.body()).contains("lang=\"en\"");
    }
}
