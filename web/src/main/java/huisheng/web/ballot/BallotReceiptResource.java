package huisheng.web.ballot;

import huisheng.ballot.box.BallotReceiptDesk;
import huisheng.ballot.box.BoxReason;
import huisheng.kernel.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Receipts of sealed ballots. It asks for no session and reads none: a tracker tells nobody's name. */
@Path("polls/{uuid}/receipts")
@RequestScoped
public class BallotReceiptResource {
    @Inject
    private BallotReceiptDesk desk;

    @GET
    @Path("{tracker: .+}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary =
                    "The receipt of a ballot from the audit log, by its tracker, to check with \"ballots receipt check\"; - and _ may stand for + and /")
    @APIResponse(responseCode = "200", description = "A file as C2SP tlog-proof describes it")
    @APIResponse(responseCode = "404", description = "No ballot with this tracker lies in the box")
    @APIResponse(responseCode = "503", description = "Its entry in the log is still to come; ask again")
    public Response file(@PathParam("uuid") String uuid, @PathParam("tracker") String tracker) {
        var standard = Trackers.standard(tracker).orElseThrow(() -> new Refused(BoxReason.NO_SUCH_BALLOT));
        var receipt = desk.file(uuid, standard);
        return Response.ok(receipt, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + Trackers.fileName(standard) + ".tlog-proof\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
