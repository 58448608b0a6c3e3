package huisheng.web.suggestion;

import huisheng.kernel.Slice;
import huisheng.suggestion.Category;
import huisheng.suggestion.SuggestionDesk;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.SuggestionLine;
import huisheng.suggestion.SuggestionThread;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The suggestion box for programs of a signed-in member; the same desk and the same rules of sight as the pages. */
@Path("suggestions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SuggestionResource {
    @Inject
    private SuggestionDesk desk;

    /** A suggestion to be sent. */
    public record NewSuggestion(
            @NotNull Category category,
            @NotNull String subject,
            @NotNull String text) {}

    @GET
    @Operation(summary = "My own suggestions, newest first; after: where the stretch before ended")
    public Slice<SuggestionLine> mine(@QueryParam("after") String after) {
        return desk.mine(after);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One suggestion and its answer, for those who may see it")
    public SuggestionThread read(@PathParam("id") long id) {
        return desk.read(new SuggestionId(id));
    }

    @POST
    @Operation(summary = "Send a suggestion to the committee of my branch")
    @APIResponse(responseCode = "201", description = "Sent; Location says where it is read")
    public Response send(@Valid @NotNull NewSuggestion suggestion, @Context UriInfo here) {
        var id = desk.send(suggestion.category(), suggestion.subject(), suggestion.text());
        return Response.created(here.getAbsolutePathBuilder()
                        .path(Long.toString(id.value()))
                        .build())
                .build();
    }
}
