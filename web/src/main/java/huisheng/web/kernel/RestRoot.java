package huisheng.web.kernel;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** Everything for machines stands under /api; its description is at /openapi. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Huisheng 会声",
                        version = "1",
                        description = "What the pages do, for programs: the same desks and the same rules of sight."
                                + " Everything that goes wrong is told as a problem document (RFC 9457).",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        servers = @Server(url = "/", description = "This server"))
public class RestRoot extends Application {}
