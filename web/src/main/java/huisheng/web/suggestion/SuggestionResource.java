package huisheng.web.suggestion;

import huisheng.attachment.AttachmentId;
import huisheng.kernel.Slice;
import huisheng.suggestion.AnswerRating;
import huisheng.suggestion.BranchDesk;
import huisheng.suggestion.Category;
import huisheng.suggestion.FormQuestion;
import huisheng.suggestion.SuggestionDesk;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.SuggestionLine;
import huisheng.suggestion.SuggestionThread;
import huisheng.suggestion.Wording;
import huisheng.web.attachment.FileAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The suggestion box for programs of a signed-in member; the same desks and the same rules of sight as the pages. */
@Path("suggestions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SuggestionResource {
    @Inject
    private SuggestionDesk desk;

    @Inject
    private BranchDesk branch;

    /** A suggestion to be sent. */
    public record NewSuggestion(
            @NotNull Category category,
            @NotNull String subject,
            @NotNull String text,
            Map<FormQuestion, String> details,
            boolean privately,
            @Size(max = 64) String key) {
        Wording wording() {
            return new Wording(category, subject, text, details == null ? Map.of() : details, privately);
        }
    }

    /** What its author thinks of an answer. */
    public record NewAnswerRating(@NotNull AnswerRating rating, String words) {}

    /** Why the text should be shown. */
    public record NewAppeal(@NotNull String words) {}

    @GET
    @Operation(summary = "My own suggestions, newest first; after: where the stretch before ended")
    public Slice<SuggestionLine> mine(@QueryParam("after") String after) {
        return desk.mine(after);
    }

    @GET
    @Path("branch")
    @Operation(
            summary = "What is open in my branch, newest first: answered, or with waiting=true still being handled;"
                    + " with search only what holds its words")
    public Slice<SuggestionLine> branch(
            @QueryParam("waiting") boolean waiting,
            @QueryParam("search") String search,
            @QueryParam("after") String after) {
        if (search != null && !search.isBlank()) return branch.find(search, after);
        return waiting ? branch.waiting(after) : branch.answered(after);
    }

    @GET
    @Path("similar")
    @Operation(summary = "What was said already in my branch that is like what is typed, the likest first")
    public List<SuggestionLine> similar(@QueryParam("typed") String typed) {
        return branch.similar(typed);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One suggestion and its answer, for those who may see it")
    public SuggestionThread read(@PathParam("id") long id) {
        return desk.read(new SuggestionId(id));
    }

    @GET
    @Path("{id}/files/{file}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file of a suggestion that I may read, to be saved")
    @APIResponse(responseCode = "200", description = "The bytes of the file")
    public Response file(@PathParam("id") long id, @PathParam("file") long file) {
        return FileAnswer.of(desk.file(new SuggestionId(id), new AttachmentId(file)));
    }

    @POST
    @Operation(
            summary = "Send a suggestion to the committee of my branch; sent again with the same key, it is there once")
    @APIResponse(responseCode = "201", description = "Sent; Location says where it is read")
    public Response send(@Valid @NotNull NewSuggestion suggestion, @Context UriInfo here) {
        var id = desk.send(suggestion.key(), null, suggestion.wording());
        return Response.created(here.getAbsolutePathBuilder()
                        .path(Long.toString(id.value()))
                        .build())
                .build();
    }

    @POST
    @Path("{id}/rating")
    @Operation(summary = "Rate the answer to a suggestion of which I am an author, once; not satisfied needs words")
    @APIResponse(responseCode = "204", description = "Recorded")
    public void rate(@PathParam("id") long id, @Valid @NotNull NewAnswerRating rating) {
        desk.rate(new SuggestionId(id), rating.rating(), rating.words());
    }

    @POST
    @Path("{id}/appeal")
    @Operation(summary = "Ask the union above, once, to look at the hiding of my own text")
    @APIResponse(responseCode = "204", description = "Asked")
    public void appeal(@PathParam("id") long id, @Valid @NotNull NewAppeal appeal) {
        desk.appeal(new SuggestionId(id), appeal.words());
    }

    @PUT
    @Path("{id}/support")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Support a suggestion of my branch, once")
    @APIResponse(responseCode = "204", description = "Supported")
    public void support(@PathParam("id") long id) {
        branch.support(new SuggestionId(id));
    }

    @DELETE
    @Path("{id}/support")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Support it no more")
    @APIResponse(responseCode = "204", description = "Supported no more")
    public void supportNoMore(@PathParam("id") long id) {
        branch.supportNoMore(new SuggestionId(id));
    }
}
