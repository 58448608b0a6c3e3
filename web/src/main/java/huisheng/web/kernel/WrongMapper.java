package huisheng.web.kernel;

import huisheng.kernel.Refused;
import jakarta.ejb.EJBAccessException;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/**
 * Everything else that goes wrong under /api, as a problem document: what the asker did wrong with its status, what we
 * did wrong as 500 with an incident number and no detail.
 */
@Provider
public class WrongMapper implements ExceptionMapper<Throwable> {
    @Context
    private HttpHeaders asker;

    @Context
    private SecurityContext security;

    @Context
    private UriInfo asked;

    @Context
    private Providers providers;

    @Override
    public Response toResponse(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            var answer = answer(cause);
            if (answer != null) return answer;
        }
        return Problem.incident(Incident.record(thrown, "/api/" + template()), asker)
                .answer()
                .build();
    }

    private Response answer(Throwable cause) {
        if (cause instanceof Refused refused) return mapped(Refused.class, refused);
        if (cause instanceof ConstraintViolationException wrong)
            return mapped(ConstraintViolationException.class, wrong);
        if (cause instanceof WebApplicationException asked) return told(asked.getResponse());
        if (cause instanceof EJBAccessException) return refusedAtTheDoor();
        if (cause instanceof OptimisticLockException) return problem(409);
        boolean unreadable = cause instanceof ProcessingException
                || cause instanceof JsonException
                || cause instanceof JsonbException;
        return unreadable ? problem(400) : null;
    }

    private <T extends Throwable> Response mapped(Class<T> type, T thrown) {
        return providers.getExceptionMapper(type).toResponse(thrown);
    }

    private Response told(Response given) {
        if (given.hasEntity() || given.getStatus() < 400) return given;
        if (given.getStatus() >= 500) return null;
        var answer = Problem.of(given.getStatus(), asker).answer();
        given.getStringHeaders().forEach((name, values) -> values.forEach(value -> keep(answer, name, value)));
        return answer.build();
    }

    private static void keep(Response.ResponseBuilder answer, String name, String value) {
        if (name.equalsIgnoreCase("Allow") || name.equalsIgnoreCase("WWW-Authenticate")) answer.header(name, value);
    }

    private Response refusedAtTheDoor() {
        return problem(security.getUserPrincipal() == null ? 401 : 403);
    }

    private Response problem(int status) {
        return Problem.of(status, asker).answer().build();
    }

    // The path as declared, without the ids in it.
    private String template() {
        return asked.getPathParameters().isEmpty() ? asked.getPath().replaceFirst("^/", "") : "…";
    }
}
