package huisheng.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Started and ready: the union's database answers and every migration in its history went through. */
@Startup
@Readiness
@ApplicationScoped
public class UnionDatabase implements HealthCheck {
    private static final String MIGRATED =
            "select count(*) > 0 and count(*) = sum(case when success then 1 else 0 end) from \"flyway_schema_history\"";

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("union-database")
                .status(Question.yes("UnionDS", MIGRATED))
                .build();
    }
}
