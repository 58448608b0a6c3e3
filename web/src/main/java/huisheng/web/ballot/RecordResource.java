package huisheng.web.ballot;

import huisheng.ballot.box.Box;
import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollKind;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PublicPollDesk;
import huisheng.kernel.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What everybody may have of a vote, the very bytes. It asks for no session and reads none. */
@Path("polls/{uuid}")
@RequestScoped
public class RecordResource {
    private static final String JSON = MediaType.APPLICATION_JSON;

    @Inject
    private Box box;

    @Inject
    private PublicPollDesk polls;

    /**
     * A vote in numbers.
     *
     * @param entitled on the roll
     */
    public record PollNow(
            String uuid,
            String union,
            PollKind kind,
            String title,
            PollPhase phase,
            int entitled,
            Instant opensAt,
            Instant closesAt) {}

    /**
     * How far the record has come: turnout, and nothing of the votes.
     *
     * @param last the last event
     * @param height of the last event
     * @param head hash of the last event: the thing to compare
     * @param ballots taken in all
     * @param counting without those that were replaced
     */
    public record RecordNow(String last, int height, String head, int ballots, int counting) {}

    @GET
    @Produces(JSON)
    @Operation(summary = "A vote that is frozen: what, when, how many on the roll")
    public PollNow poll(@PathParam("uuid") String uuid) {
        PollCard card = polls.card(uuid);
        return new PollNow(
                card.uuid(),
                polls.union(card).name(),
                card.kind(),
                card.title(),
                card.phase(),
                card.entitled(),
                card.opensAt(),
                card.closesAt());
    }

    @GET
    @Path("stage")
    @Produces(JSON)
    @Operation(summary = "How far the record has come: turnout, never a result")
    public RecordNow stage(@PathParam("uuid") String uuid) {
        var stage = box.stage(uuid);
        return new RecordNow(stage.last().spelling(), stage.height(), stage.head(), stage.ballots(), stage.counting());
    }

    @GET
    @Path("order")
    @Produces(JSON)
    @Operation(summary = "The frozen order with all that is asked, byte for byte; the election names its SHA-256")
    @APIResponse(responseCode = "200", description = "Canonical JSON")
    public Response order(@PathParam("uuid") String uuid) {
        return bytes(polls.order(uuid));
    }

    @GET
    @Path("election")
    @Produces(JSON)
    @Operation(summary = "The text of the election, byte for byte")
    @APIResponse(responseCode = "200", description = "Canonical JSON")
    public Response election(@PathParam("uuid") String uuid) {
        return bytes(box.installed(uuid).election());
    }

    @GET
    @Path("trustees")
    @Produces(JSON)
    @Operation(summary = "The trustees' keys, byte for byte")
    @APIResponse(responseCode = "200", description = "Canonical JSON")
    public Response trustees(@PathParam("uuid") String uuid) {
        return bytes(box.installed(uuid).trustees());
    }

    @GET
    @Path("credentials")
    @Produces(JSON)
    @Operation(summary = "The public credentials, byte for byte")
    @APIResponse(responseCode = "200", description = "Canonical JSON")
    public Response credentials(@PathParam("uuid") String uuid) {
        return bytes(box.installed(uuid).credentials());
    }

    @GET
    @Path("void-credentials")
    @Produces(JSON)
    @Operation(summary = "Credentials whose slips were lost: no ballot was or will be cast with them")
    public List<String> voids(@PathParam("uuid") String uuid) {
        return box.voids(uuid);
    }

    @GET
    @Path("paper-key")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The key under which voting papers are signed unseen")
    public String paperKey(@PathParam("uuid") String uuid) {
        return box.installed(uuid).paperKey();
    }

    /** @throws Refused NO_SUCH_BOX */
    @GET
    @Path("record.bel")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "The record so far, as an archive that the verifier and the stock tool read")
    @APIResponse(responseCode = "200", description = "The archive; what was in it once stays in it, byte for byte")
    public Response record(@PathParam("uuid") String uuid) {
        box.stage(uuid);
        StreamingOutput archive = out -> box.export(uuid, out);
        return Response.ok(archive)
                .header("Content-Disposition", "attachment; filename=\"" + uuid + ".bel\"")
                .build();
    }

    private static Response bytes(String text) {
        return Response.ok(text.getBytes(StandardCharsets.UTF_8)).build();
    }
}
