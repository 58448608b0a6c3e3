package huisheng.web.ballot;

import huisheng.ballot.electorate.RegistrarDesk;
import huisheng.ballot.electorate.SlipLine;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.roll.PaperDesk;
import huisheng.kernel.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the pages of members and of the registrar exchange while a vote is prepared and held. Nothing secret comes or goes. */
@Path("polls/{uuid}")
@RequestScoped
public class PollPartsResource {
    private static final int BLINDED_LIMIT = 2_000;

    @Inject
    private PaperDesk papers;

    @Inject
    private RegistrarDesk registrar;

    /** @param blinded in Base64 for addresses, without padding */
    public record BlindedPaper(String blinded) {}

    /** @param signature blind, in Base64 for addresses, without padding */
    public record BlindSignature(String signature) {}

    /** @param credentials the public list, byte for byte as it will stand in the record */
    public record PublicList(String credentials) {}

    /**
     * @param number of the member who lost it
     * @param credential the public half of the lost slip
     */
    public record LostSlip(String number, String credential) {}

    @POST
    @Path("paper")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Collects the caller's voting paper: signs blindly, once for each member on the roll")
    public BlindSignature collect(@PathParam("uuid") String uuid, BlindedPaper asked) {
        var signature = papers.collect(uuid, bytes(asked == null ? null : asked.blinded()));
        return new BlindSignature(Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }

    @GET
    @Path("slips")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "For the registrar of the vote: whose slips are to be printed")
    public List<SlipLine> slips(@PathParam("uuid") String uuid) {
        return registrar.slips(uuid);
    }

    @POST
    @Path("credentials")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes the public halves of the credentials from the registrar of the vote, once")
    public void make(@PathParam("uuid") String uuid, PublicList list) {
        registrar.make(uuid, list == null ? null : list.credentials());
    }

    @POST
    @Path("void-slips")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "For the registrar of the vote: a lost slip is void from now on, and its member gets a spare one")
    public void replace(@PathParam("uuid") String uuid, LostSlip lost) {
        registrar.replace(uuid, lost == null ? null : lost.number(), lost == null ? null : lost.credential());
    }

    private static byte[] bytes(String text) {
        if (text == null || text.length() > BLINDED_LIMIT) throw new Refused(PollReason.NOT_A_SETUP);
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(PollReason.NOT_A_SETUP);
        }
    }
}
