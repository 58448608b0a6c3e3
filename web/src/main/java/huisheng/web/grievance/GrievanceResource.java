package huisheng.web.grievance;

import huisheng.attachment.AttachmentId;
import huisheng.grievance.FiguresDesk;
import huisheng.grievance.GrievanceDesk;
import huisheng.grievance.GrievanceFigures;
import huisheng.grievance.GrievanceId;
import huisheng.grievance.GrievanceLine;
import huisheng.grievance.GrievanceThread;
import huisheng.grievance.NewGrievance;
import huisheng.grievance.Rating;
import huisheng.kernel.Slice;
import huisheng.organisation.OrganisationId;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A member's own cases for programs; the same desk and the same rules of sight as the pages. */
@Path("grievances")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GrievanceResource {
    @Inject
    private GrievanceDesk desk;

    @Inject
    private FiguresDesk figures;

    /** Words to the other side of a case. */
    public record Message(@NotNull String words) {}

    /** The end of one's own case, by oneself. @param words why, or null; @param confirmed has to be true */
    public record Withdrawal(String words, boolean confirmed) {}

    /** How a closed case was handled. */
    public record NewRating(@NotNull Rating rating) {}

    @GET
    @Operation(summary = "My own cases, newest first; after: where the stretch before ended")
    public Slice<GrievanceLine> mine(@QueryParam("after") String after) {
        return desk.mine(after);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of my own cases, with its course")
    public GrievanceThread read(@PathParam("id") long id) {
        return desk.read(new GrievanceId(id));
    }

    @GET
    @Path("figures")
    @Operation(
            summary =
                    "Cases of one quarter, of a union and all below it; null where a number would speak of fewer than five persons, or let it be reckoned")
    public GrievanceFigures figures(
            @QueryParam("union") long union,
            @QueryParam("quarter")
                    @Parameter(description = "First day of a quarter that is over, 2026-07-01; the latest otherwise")
                    String quarter) {
        return figures.of(new OrganisationId(union), CaseFiguresPage.day(quarter));
    }

    @POST
    @Operation(summary = "Bring a case to the union; the same key again is the same case")
    @APIResponse(responseCode = "201", description = "Received; Location says where it is read")
    public Response send(@Valid @NotNull NewGrievance grievance, @Context UriInfo here) {
        var id = desk.send(grievance);
        return Response.created(here.getAbsolutePathBuilder()
                        .path(Long.toString(id.value()))
                        .build())
                .build();
    }

    @POST
    @Path("{id}/messages")
    @Operation(summary = "Write to the officers of my case")
    @APIResponse(responseCode = "204", description = "Written")
    public void say(@PathParam("id") long id, @Valid @NotNull Message message) {
        desk.say(new GrievanceId(id), message.words(), null);
    }

    @GET
    @Path("{id}/files/{file}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file of my own case, to be saved")
    @APIResponse(responseCode = "200", description = "The bytes of the file")
    public Response file(@PathParam("id") long id, @PathParam("file") long file) {
        return FileAnswer.of(desk.file(new GrievanceId(id), new AttachmentId(file)));
    }

    @POST
    @Path("{id}/not-solved")
    @Operation(summary = "It is not solved: once the same officers go on, then the union above")
    @APIResponse(responseCode = "204", description = "Open again")
    public void notSolved(@PathParam("id") long id, @Valid @NotNull Message why) {
        desk.notSolved(new GrievanceId(id), why.words());
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "Withdraw my open case for good; confirmed has to be true")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public void withdraw(@PathParam("id") long id, @Valid @NotNull Withdrawal withdrawal) {
        desk.withdraw(new GrievanceId(id), withdrawal.words(), withdrawal.confirmed());
    }

    @POST
    @Path("{id}/rating")
    @Operation(summary = "Rate how my closed case was handled")
    @APIResponse(responseCode = "204", description = "Rated")
    public void rate(@PathParam("id") long id, @Valid @NotNull NewRating rating) {
        desk.rate(new GrievanceId(id), rating.rating());
    }
}
