package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people typed does not appear in the server's log: canaries are typed everywhere and looked for afterwards. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class LogsIT {
    private static final String JSON = "application/json";

    @Test
    void nothing_that_was_typed_is_logged() throws Exception {
        Http.member("canary-number", "canary-password");
        Http.member("10001", "canary-password");
        var member = Http.member("10001", "demo-demo-demo");
        var sent = member.post(
                "/api/suggestions",
                JSON,
                "{\"category\":\"SAFETY\",\"subject\":\"canary-subject\",\"text\":\"canary-text\"}");
        assertThat(sent.statusCode()).isEqualTo(201);
        member.post("/api/suggestions", JSON, "{\"category\":\"canary-category\",\"subject\":\"x\",\"text\":\"y\"}");
        member.post("/api/suggestions", JSON, "canary-malformed");
        member.get("/api/suggestions?after=canary-key");
        member.get("/start.xhtml?canary-parameter=1");
        Http.visitor().get("/api/broken?canary-query=1");
        member.get("/broken");
        var log = log();
        assertThat(log).contains("Incident ").contains("huisheng.journey.broken.BrokenResource.breaks");
        assertThat(log.lines().filter(line -> line.contains("canary"))).isEmpty();
        assertThat(log.lines().filter(line -> line.contains("demo-demo-demo"))).isEmpty();
        assertThat(log.lines().filter(line -> line.contains("王秀英"))).isEmpty();
    }

    @Test
    void a_refusal_at_a_desks_door_leaves_no_stack_trace() throws Exception {
        Http.visitor().get("/api/suggestions");
        assertThat(log()).doesNotContain("EJBAccessException");
    }

    @Test
    void the_environment_and_its_secrets_are_not_logged_at_the_start() throws Exception {
        assertThat(log())
                .contains("WFLYSRV0049")
                .doesNotContain("Configured system environment")
                .doesNotContain("it-huisheng");
    }

    private static String log() throws Exception {
        return Files.readString(Path.of(
                System.getProperty("it.target"), "it-base-" + System.getProperty("it.db"), "log", "server.log"));
    }
}
