package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The description at /openapi leaves nothing to guess. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class OpenApiIT {
    @Test
    void it_names_the_product_and_every_path() throws Exception {
        var api = description();
        assertThat(api.getJsonObject("info").getString("title")).isEqualTo("Huisheng 会声");
        assertThat(api.getJsonObject("paths").keySet()).contains("/api", "/api/suggestions", "/api/suggestions/{id}");
    }

    @Test
    void every_operation_says_what_it_does_and_what_it_answers() throws Exception {
        var gaps = new ArrayList<String>();
        description()
                .getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
                    if (!path.startsWith("/api/broken") && operation instanceof JsonObject told)
                        gaps(path + " " + method, told, gaps);
                }));
        assertThat(gaps).isEmpty();
    }

    @Test
    void every_schema_has_a_title_and_a_description() throws Exception {
        var schemas = description().getJsonObject("components").getJsonObject("schemas");
        var gaps = new ArrayList<String>();
        schemas.forEach((name, schema) -> {
            if (!schema.asJsonObject().containsKey("title")) gaps.add(name + " has no title");
            if (!schema.asJsonObject().containsKey("description")) gaps.add(name + " has no description");
        });
        assertThat(gaps).isEmpty();
    }

    private static void gaps(String where, JsonObject operation, ArrayList<String> gaps) {
        if (!operation.containsKey("summary")) gaps.add(where + " has no summary");
        var responses = operation.getJsonObject("responses");
        if (!responses.containsKey("default")) gaps.add(where + " does not mention problems");
        responses.forEach((status, response) -> {
            if (response.asJsonObject().getString("description", "").isBlank())
                gaps.add(where + " " + status + " has no description");
        });
    }

    private static JsonObject description() throws Exception {
        var answer = Http.visitor().get("/openapi?format=JSON", "Accept", "application/json");
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
