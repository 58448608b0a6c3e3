package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Live, ready and started on the management port, with checks of our own in each. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class HealthIT {
    private final Http management = new Http("http://localhost:" + System.getProperty("it.management.port"));

    @Test
    void live_looks_for_deadlocks() throws Exception {
        assertUp("/health/live", "no-deadlock");
    }

    @Test
    void ready_asks_both_databases() throws Exception {
        assertUp("/health/ready", "union-database");
        assertUp("/health/ready", "ballot-box-database");
    }

    @Test
    void started_means_that_the_migrations_went_through() throws Exception {
        assertUp("/health/started", "union-database");
    }

    @Test
    void the_port_of_the_pages_does_not_tell() throws Exception {
        var member = Http.member("10001", "demo-demo-demo");
        assertThat(member.get("/health").statusCode()).isEqualTo(404);
        assertThat(member.get("/metrics").statusCode()).isEqualTo(404);
    }

    private void assertUp(String path, String check) throws Exception {
        var answer = management.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().replaceAll("\\s", "")).contains("{\"name\":\"" + check + "\",\"status\":\"UP\"");
    }
}
