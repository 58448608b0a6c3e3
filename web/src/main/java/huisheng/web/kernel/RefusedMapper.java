package huisheng.web.kernel;

import huisheng.kernel.Refused;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A refusal over HTTP: the union's own words, and the reason's key for programs. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {
    @Context
    private HttpHeaders asker;

    @Override
    public Response toResponse(Refused refused) {
        var reason = refused.reason();
        var words = Words.of(refused, Problem.locale(asker));
        return new Problem("about:blank", words, reason.kind().status(), reason.key(), null, null)
                .answer()
                .build();
    }
}
