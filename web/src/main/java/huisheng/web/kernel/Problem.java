package huisheng.web.kernel;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How everything under /api that went wrong is told: a problem document (RFC 9457), in the asker's language. */
@Schema(title = "Problem", description = "What went wrong (RFC 9457)")
public record Problem(
        @Schema(description = "Always about:blank: the status says the kind, the reason the cause")
        String type,

        @Schema(description = "One sentence in the asker's language")
        String title,

        @Schema(description = "The HTTP status, again") int status,

        @Schema(
                description =
                        "A name for programs, e.g. SuggestionReason.ALREADY_ANSWERED; absent for mistakes of ours")
        String reason,

        @Schema(description = "The number under which our mistake was logged; only with 500")
        String incident,

        @Schema(description = "Which fields need a change; only with 400")
        List<Field> fields) {

    /** One field of the request that needs a change. */
    @Schema(title = "Field", description = "One field of the request that needs a change")
    public record Field(
            @Schema(description = "Its name in the request") String name,

            @Schema(description = "What is wrong, in the asker's language")
            String title) {}

    static final String MEDIA_TYPE = "application/problem+json";

    /** The words are kept under {@code api.<status>}. */
    static Problem of(int status, HttpHeaders asker) {
        return new Problem("about:blank", words("api." + status, asker), status, null, null, null);
    }

    static Problem incident(String number, HttpHeaders asker) {
        return new Problem("about:blank", words("api.500", asker), 500, null, number, null);
    }

    static Problem fields(List<Field> fields, HttpHeaders asker) {
        return new Problem("about:blank", words("api.fields", asker), 400, "FIELDS", null, fields);
    }

    static Locale locale(HttpHeaders asker) {
        var languages = asker.getAcceptableLanguages();
        boolean english = !languages.isEmpty() && "en".equals(languages.get(0).getLanguage());
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    Response.ResponseBuilder answer() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }

    private static String words(String key, HttpHeaders asker) {
        return Words.of("kernel", key, List.of(), locale(asker));
    }
}
