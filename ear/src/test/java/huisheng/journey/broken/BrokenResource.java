package huisheng.journey.broken;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Only in the application under test: a mistake of ours whose message quotes what somebody typed. */
@Path("broken")
public class BrokenResource {
    public static final String QUOTED = "canary-in-an-exception";

    @GET
    public String breaks() {
        throw new IllegalStateException(QUOTED);
    }
}
