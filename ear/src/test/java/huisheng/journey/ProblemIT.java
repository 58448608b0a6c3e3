package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.journey.broken.BrokenResource;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything that goes wrong under /api is told as a problem document (RFC 9457), and in the asker's language. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ProblemIT {
    private static final String JSON = "application/json";

    @Test
    void a_path_that_is_not_there() throws Exception {
        var problem = problem(404, Http.visitor().get("/api/nothing", "Accept-Language", "en"));
        assertThat(problem.getString("title")).isEqualTo("There is no such thing here.");
    }

    @Test
    void the_askers_language_is_spoken() throws Exception {
        var problem = problem(404, Http.visitor().get("/api/nothing", "Accept-Language", "zh-CN"));
        assertThat(problem.getString("title")).isEqualTo("这里没有这一项。");
    }

    @Test
    void a_method_that_is_not_there_names_those_that_are() throws Exception {
        var answer = Http.visitor().method("DELETE", "/api");
        problem(405, answer);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    @Test
    void a_form_of_answer_that_is_not_there() throws Exception {
        problem(406, Http.visitor().get("/api", "Accept", "image/png"));
    }

    @Test
    void a_stranger_is_told_to_sign_in() throws Exception {
        problem(401, Http.visitor().get("/api/suggestions"));
    }

    @Test
    void content_that_is_not_json() throws Exception {
        problem(415, member().post("/api/suggestions", "text/plain", "hello"));
    }

    @Test
    void json_that_does_not_end() throws Exception {
        problem(400, member().post("/api/suggestions", JSON, "{\"category\": "));
    }

    @Test
    void a_value_that_nobody_knows() throws Exception {
        problem(
                400,
                member().post("/api/suggestions", JSON, "{\"category\":\"NO_SUCH\",\"subject\":\"a\",\"text\":\"b\"}"));
    }

    @Test
    void fields_that_are_missing_are_named() throws Exception {
        var answer = member().post("/api/suggestions", JSON, "{\"category\":\"SAFETY\"}", "Accept-Language", "en");
        var fields = problem(400, answer).getJsonArray("fields").getValuesAs(JsonObject.class);
        assertThat(fields).extracting(field -> field.getString("name")).containsExactly("subject", "text");
        assertThat(fields).extracting(field -> field.getString("title")).containsOnly("must not be null");
    }

    @Test
    void the_union_says_no_with_its_reason() throws Exception {
        var body = "{\"category\":\"SAFETY\",\"subject\":\"\",\"text\":\"b\"}";
        var problem = problem(422, member().post("/api/suggestions", JSON, body));
        assertThat(problem.getString("reason")).isEqualTo("TextReason.TEXT_MISSING");
    }

    @Test
    void an_id_of_somebody_else_and_an_unknown_id_answer_alike() throws Exception {
        var unknown = problem(404, member().get("/api/suggestions/999999999"));
        assertThat(unknown.getString("reason")).isEqualTo("SuggestionReason.NO_SUCH_SUGGESTION");
    }

    @Test
    void a_mistake_of_ours_has_a_number_and_no_detail() throws Exception {
        var answer = Http.visitor().get("/api/broken");
        var problem = problem(500, answer);
        assertThat(problem.getString("incident")).matches("[2-9A-HJ-NP-Z]{8}");
        assertThat(answer.body()).doesNotContain(BrokenResource.QUOTED).doesNotContain("Exception");
    }

    @Test
    void a_page_that_breaks_says_nothing_of_the_inside() throws Exception {
        var answer = member().get("/broken");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain(BrokenResource.QUOTED).doesNotContain("Exception");
    }

    private static Http member() throws Exception {
        return Http.member("10001", "demo-demo-demo");
    }

    private static JsonObject problem(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            var problem = reader.readObject();
            assertThat(problem.getInt("status")).isEqualTo(status);
            assertThat(problem.getString("type")).isEqualTo("about:blank");
            assertThat(problem.getString("title")).isNotBlank();
            return problem;
        }
    }
}
