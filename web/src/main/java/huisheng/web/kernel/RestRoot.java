package huisheng.web.kernel;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything for machines stands under /api. */
@ApplicationPath("/api")
public class RestRoot extends Application {}
