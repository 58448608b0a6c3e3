package huisheng.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Live: no threads of the server wait for each other for ever. What fails here is mended by a restart only. */
@Liveness
@ApplicationScoped
public class NoDeadlock implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        boolean free = ManagementFactory.getThreadMXBean().findDeadlockedThreads() == null;
        return HealthCheckResponse.named("no-deadlock").status(free).build();
    }
}
