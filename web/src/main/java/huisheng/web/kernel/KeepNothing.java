package huisheng.web.kernel;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers of /api are not kept by anybody on the way, unless the resource says otherwise. */
@Provider
public class KeepNothing implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putIfAbsent("Cache-Control", java.util.List.of("no-store"));
        response.getHeaders().add("Vary", "Accept-Language");
    }
}
