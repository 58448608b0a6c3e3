package huisheng.web.ballot;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Keeps {@link OfLimitedLength}: a body without a length, or of more than twice the largest ballot, is left unread. */
@Provider
@OfLimitedLength
public class LengthLimit implements ContainerRequestFilter {
    private static final int LARGEST = 2 * CastingResource.LARGEST_BALLOT;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() < 0 || request.getLength() > LARGEST)
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
}
