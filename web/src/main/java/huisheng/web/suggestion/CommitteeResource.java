package huisheng.web.suggestion;

import huisheng.attachment.AttachmentId;
import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.SuggestionId;
import huisheng.web.attachment.FileAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a committee handles or has handled, as a file to take away, and the files that belong to it. */
@Path("committee")
@RequestScoped
public class CommitteeResource {
    @Inject
    private CommitteeDesk desk;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("suggestions.csv")
    @Operation(summary = "All suggestions of the committees in which I sit, as CSV, without a cap")
    @Produces(SuggestionSheet.CSV)
    public Response csv() {
        requireOffice();
        return new SuggestionSheet(headers).csv(desk::export);
    }

    @GET
    @Path("suggestions.xlsx")
    @Operation(summary = "All suggestions of the committees in which I sit, as XLSX, without a cap")
    @Produces(SuggestionSheet.XLSX)
    public Response xlsx() {
        requireOffice();
        return new SuggestionSheet(headers).xlsx(desk::export);
    }

    @GET
    @Path("suggestions/{id}/files/{file}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file of a suggestion that my committees see, to be saved")
    @APIResponse(responseCode = "200", description = "The bytes of the file")
    public Response file(@PathParam("id") long id, @PathParam("file") long file) {
        return FileAnswer.of(desk.file(new SuggestionId(id), new AttachmentId(file)));
    }

    // Asked before the first byte, so that a refusal is still an answer of its own.
    private void requireOffice() {
        desk.countWaiting();
    }
}
