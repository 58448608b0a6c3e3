package huisheng.web.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to the description at /openapi what the scan of the resources does not find: that every operation may answer with
 * a problem document, and what the types that leave the desks mean. Those live in ejb, which knows nothing of OpenAPI;
 * their meanings are in {@code META-INF/api-schemas.properties}.
 */
public class ApiDescription implements OASFilter {
    private static final String MEANINGS = "/META-INF/api-schemas.properties";

    @Override
    public Operation filterOperation(Operation operation) {
        var responses = operation.getResponses();
        if (responses == null) responses = OASFactory.createObject(APIResponses.class);
        var problem = OASFactory.createSchema().ref("#/components/schemas/Problem");
        var content = OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(problem));
        responses.setDefaultValue(
                OASFactory.createAPIResponse().description("What went wrong").content(content));
        operation.setResponses(responses);
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var meanings = meanings();
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) return;
        api.getComponents().getSchemas().forEach((name, schema) -> explain(name, schema, meanings.getProperty(name)));
    }

    private static void explain(String name, Schema schema, String meaning) {
        if (schema.getTitle() == null) schema.setTitle(name);
        if (schema.getDescription() == null) schema.setDescription(meaning);
    }

    private static Properties meanings() {
        var meanings = new Properties();
        try (var in =
                new InputStreamReader(ApiDescription.class.getResourceAsStream(MEANINGS), StandardCharsets.UTF_8)) {
            meanings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return meanings;
    }
}
