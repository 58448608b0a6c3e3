package huisheng.web.grievance;

import huisheng.attachment.AttachmentId;
import huisheng.grievance.CaseFile;
import huisheng.grievance.CaseFilter;
import huisheng.grievance.CaseIntakeDesk;
import huisheng.grievance.CaseWorkDesk;
import huisheng.grievance.GrievanceId;
import huisheng.grievance.GrievanceLine;
import huisheng.kernel.Slice;
import huisheng.web.attachment.FileAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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

/** The case officers' counters for programs; the same desks and the same rules of sight as the pages. */
@Path("cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseResource {
    @Inject
    private CaseIntakeDesk intake;

    @Inject
    private CaseWorkDesk work;

    /** Words of an officer. @param seen how many acts of the case were seen, see GrievanceSheet.acts */
    public record OfficersWords(@NotNull String words, int seen) {}

    @GET
    @Operation(summary = "Cases that I may read as a case officer, due first; after: where the stretch before ended")
    public Slice<GrievanceLine> inbox(
            @QueryParam("show") @DefaultValue("ALL") CaseFilter show, @QueryParam("after") String after) {
        return intake.inbox(show, after);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One case, for its officers; before it is assigned, for the union's case officers")
    public CaseFile read(@PathParam("id") long id) {
        return intake.read(new GrievanceId(id));
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(summary = "Take a case on; the words go to the member")
    @APIResponse(responseCode = "204", description = "Accepted")
    public void accept(@PathParam("id") long id, @Valid @NotNull OfficersWords words) {
        intake.accept(new GrievanceId(id), words.seen(), words.words());
    }

    @POST
    @Path("{id}/refusal")
    @Operation(summary = "Decline a case in writing; the member may turn to the union above")
    @APIResponse(responseCode = "204", description = "Declined")
    public void decline(@PathParam("id") long id, @Valid @NotNull OfficersWords reason) {
        intake.decline(new GrievanceId(id), reason.seen(), reason.words());
    }

    @POST
    @Path("{id}/messages")
    @Operation(summary = "Write to the member of a case that I work on")
    @APIResponse(responseCode = "204", description = "Written")
    public void say(@PathParam("id") long id, @Valid @NotNull OfficersWords words) {
        work.say(new GrievanceId(id), words.seen(), words.words(), null);
    }

    @GET
    @Path("{id}/files/{file}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file of a case that I may read, to be saved")
    @APIResponse(responseCode = "200", description = "The bytes of the file")
    public Response file(@PathParam("id") long id, @PathParam("file") long file) {
        return FileAnswer.of(intake.file(new GrievanceId(id), new AttachmentId(file)));
    }
}
