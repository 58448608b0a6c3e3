package huisheng.web.ballot;

import huisheng.ballot.box.Box;
import huisheng.ballot.box.BoxReason;
import huisheng.ballot.box.CastReceipt;
import huisheng.ballots.blind.SignedPaper;
import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The slot of the box. It asks for no session and reads none: whoever holds code and paper casts, from wherever. */
@Path("polls/{uuid}/ballots")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CastingResource {
    /** Characters; a ballot of fifty candidates has some 30,000. */
    static final int LARGEST_BALLOT = 400_000;

    private static final int LARGEST_PART = 2_000;
    private static final String BASE64 = "[A-Za-z0-9+/]*={0,2}";

    @Inject
    private Box box;

    /** A voting paper as the roll signed it unseen, both halves in standard Base64. */
    public record Paper(
            @NotNull @Size(max = LARGEST_PART) @Pattern(regexp = BASE64)
            String prepared,

            @NotNull @Size(max = LARGEST_PART) @Pattern(regexp = BASE64)
            String signature) {
        SignedPaper signed() {
            var decoder = Base64.getDecoder();
            return new SignedPaper(decoder.decode(prepared), decoder.decode(signature));
        }
    }

    /** @param ballot the bytes of the sealed ballot, as a text */
    public record NewBallot(
            @NotNull @Size(max = LARGEST_BALLOT) String ballot,
            @Valid @NotNull Paper paper) {}

    @POST
    @OfLimitedLength
    @Operation(
            summary = "Cast a sealed ballot with its voting paper; the same ballot again is answered as the first time")
    @APIResponse(responseCode = "201", description = "It lies in the box, at this height of the chain")
    public Response cast(@PathParam("uuid") String uuid, @Valid @NotNull NewBallot sent) {
        var receipt = box.cast(
                uuid,
                sent.ballot().getBytes(StandardCharsets.UTF_8),
                sent.paper().signed());
        return Response.status(Response.Status.CREATED).entity(receipt).build();
    }

    @GET
    @Operation(summary = "Ballots in the box, the last one first; after: where the stretch before ended")
    public Slice<CastReceipt> list(@PathParam("uuid") String uuid, @QueryParam("after") String after) {
        box.stage(uuid);
        return box.trackers(uuid, after);
    }

    @GET
    @Path("{tracker: .+}")
    @Operation(summary = "Whether the ballot of a tracker lies in the box; - and _ may stand for + and /")
    public CastReceipt find(@PathParam("uuid") String uuid, @PathParam("tracker") String tracker) {
        return Trackers.standard(tracker)
                .flatMap(one -> box.find(uuid, one))
                .orElseThrow(() -> new Refused(BoxReason.NO_SUCH_BALLOT));
    }
}
