package huisheng.web.kernel;

import huisheng.kernel.Refused;
import jakarta.json.Json;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/** A refusal over HTTP: a problem document (RFC 9457). */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {
    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Refused refused) {
        var languages = headers.getAcceptableLanguages();
        boolean english = !languages.isEmpty() && "en".equals(languages.get(0).getLanguage());
        var locale = english ? Locale.ENGLISH : Locale.CHINESE;
        int status = refused.reason().kind().status();
        var problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", Words.of(refused, locale))
                .add("status", status)
                .add("reason", refused.reason().key())
                .build();
        return Response.status(status)
                .type("application/problem+json")
                .entity(problem.toString())
                .build();
    }
}
