package huisheng.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready: the box of sealed ballots can be read by its own database user. */
@Readiness
@ApplicationScoped
public class BallotBoxDatabase implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ballot-box-database")
                .status(Question.yes("BallotBoxDS", "select count(*) = 0 from box.sealed_ballot where 1 = 0"))
                .build();
    }
}
