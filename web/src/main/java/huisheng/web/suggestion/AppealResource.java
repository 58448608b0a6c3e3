package huisheng.web.suggestion;

import huisheng.attachment.AttachmentId;
import huisheng.kernel.Slice;
import huisheng.suggestion.AppealDesk;
import huisheng.suggestion.AppealLine;
import huisheng.suggestion.AppealSheet;
import huisheng.suggestion.SuggestionId;
import huisheng.web.attachment.FileAnswer;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Appeals against hiding, for programs of the committee that decides them; the same desk and the same sight as the pages. */
@Path("appeals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AppealResource {
    @Inject
    private AppealDesk desk;

    /** @param seen the version that was read @param reason that the author reads */
    public record Decision(boolean lift, int seen, @NotNull String reason) {}

    @GET
    @Operation(summary = "Appeals that wait for my committees, due first; after: where the stretch before ended")
    public Slice<AppealLine> waiting(@QueryParam("after") String after) {
        return desk.waiting(after);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One appeal that my committees are to decide")
    public AppealSheet read(@PathParam("id") long id) {
        return desk.read(new SuggestionId(id));
    }

    @GET
    @Path("{id}/files/{file}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file of the hidden suggestion, to be saved")
    @APIResponse(responseCode = "200", description = "The bytes of the file")
    public Response file(@PathParam("id") long id, @PathParam("file") long file) {
        return FileAnswer.of(desk.file(new SuggestionId(id), new AttachmentId(file)));
    }

    @POST
    @Path("{id}/decision")
    @Operation(summary = "Decide an appeal: the text stays hidden, or is shown again")
    @APIResponse(responseCode = "204", description = "Decided")
    public void decide(@PathParam("id") long id, @Valid @NotNull Decision decision) {
        if (decision.lift()) desk.lift(new SuggestionId(id), decision.seen(), decision.reason());
        else desk.uphold(new SuggestionId(id), decision.seen(), decision.reason());
    }
}
