package huisheng.web.trustee;

import huisheng.ballot.count.OpeningDesk;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.ballot.trustee.TrusteeDesk;
import huisheng.ballot.trustee.TrusteePapers;
import huisheng.ballot.trustee.TrusteeReason;
import huisheng.kernel.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a trustee's browser asks for and says. Nothing that is sent here is secret to the server. */
@Path("polls/{uuid}/trustee")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TrusteeResource {
    /** Characters of what is said in the ceremony. */
    private static final int LONGEST = 200_000;

    @Inject
    private TrusteeDesk desk;

    @Inject
    private OpeningDesk opening;

    /** What a trustee says at a step of the ceremony. */
    public record Saying(@NotNull @Size(max = LONGEST) String content) {}

    /** Whose letter is wrong, by place, and what is wrong with it. */
    public record Complaint(
            int against, @NotNull @Size(max = 500) String reason) {}

    @GET
    @Operation(summary = "What lies out for the caller, a trustee of this vote, at the step that is due")
    public TrusteePapers papers(@PathParam("uuid") String uuid) {
        return desk.papers(uuid);
    }

    @POST
    @Path("{step}")
    @Operation(summary = "A trustee says what is due in the ceremony")
    public void say(@PathParam("uuid") String uuid, @PathParam("step") String step, @Valid @NotNull Saying saying) {
        var known = Arrays.stream(CeremonyStep.values())
                .filter(one -> one.name().equals(step))
                .findFirst()
                .orElseThrow(() -> new Refused(TrusteeReason.NO_SUCH_STEP));
        desk.say(uuid, known, saying.content());
    }

    @POST
    @Path("SHARE")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "A trustee's part in the opening")
    public void open(@PathParam("uuid") String uuid, InputStream part) throws IOException {
        var read = upTo(opening.longestPart(uuid), part);
        opening.hand(uuid, new String(read, StandardCharsets.UTF_8));
    }

    @POST
    @Path("SHUFFLE")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "A trustee has shuffled the sealed ballots, which are opened one by one")
    public void shuffle(
            @PathParam("uuid") String uuid,
            @QueryParam("after") @NotNull @Size(max = 64) String head,
            InputStream shuffle)
            throws IOException {
        opening.shuffle(uuid, head, upTo(opening.longestShuffle(uuid, head), shuffle));
    }

    // Nothing is read of whom it is not asked, and no more than a sound one can have.
    private static byte[] upTo(int longest, InputStream body) throws IOException {
        var read = body.readNBytes(longest + 1);
        if (read.length > longest) throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        return read;
    }

    @POST
    @Path("complaints")
    @Operation(summary = "A trustee found another's letter wrong; the ceremony is begun anew")
    public void complain(@PathParam("uuid") String uuid, @Valid @NotNull Complaint complaint) {
        desk.complain(uuid, complaint.against(), complaint.reason());
    }
}
