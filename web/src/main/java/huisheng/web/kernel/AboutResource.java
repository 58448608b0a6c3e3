package huisheng.web.kernel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The front door of /api: what this is and where it is described. Open to everybody. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AboutResource {
    private static final int KEPT_SECONDS = 3600;

    /** What this is. */
    @Schema(title = "About", description = "What answers here and where it is described")
    public record About(
            @Schema(description = "Name of the product") String product,

            @Schema(description = "Version of what stands under /api")
            int version,

            @Schema(description = "Where the description in OpenAPI form is")
            String description) {}

    @GET
    @Operation(summary = "What answers here and where it is described", operationId = "about")
    @APIResponse(
            responseCode = "200",
            description = "What this is",
            content = @Content(schema = @Schema(implementation = About.class)))
    public Response about() {
        var kept = new CacheControl();
        kept.setMaxAge(KEPT_SECONDS);
        return Response.ok(new About("Huisheng 会声", 1, "/openapi"))
                .cacheControl(kept)
                .build();
    }
}
