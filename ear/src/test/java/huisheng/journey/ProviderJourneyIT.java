package huisheng.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.Operation;
import org.jboss.as.controller.client.OperationBuilder;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Signing in through an identity provider: the running server is configured as docs/operations-oidc.md says, the provider
 * is a small server on loopback.
 */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ProviderJourneyIT {
    private static StubProvider provider;
    private boolean prepared;

    @BeforeAll
    static void provider() throws IOException {
        provider = new StubProvider();
    }

    @AfterAll
    static void gone() {
        provider.close();
    }

    @Test
    void a_member_comes_in_through_the_provider_and_an_officer_is_asked_for_the_second_factor() throws Exception {
        try (var management =
                ModelControllerClient.Factory.create("127.0.0.1", Integer.getInteger("it.management.port"))) {
            enable(management);
            try {
                theMemberArrivesWhereTheyWanted();
                theOfficerStandsBeforeTheSecondFactor();
                anUnknownNumberFindsNobody();
                aNumberThatWandersIsNotFollowed();
                theSubjectCountsAndNotTheNumber();
                aForgedTokenOpensNothing();
            } finally {
                disable(management);
            }
        }
    }

    private void theMemberArrivesWhereTheyWanted() throws Exception {
        provider.knows("subject-1", "10048");
        var answer = visit("/signin.xhtml?to=%2Faccount%2Findex.xhtml", "/sso/");
        assertEquals(200, answer.statusCode(), answer.uri() + " " + answer.body());
        assertEquals("/account/index.xhtml", answer.uri().getPath(), answer.body());
    }

    private void theOfficerStandsBeforeTheSecondFactor() throws Exception {
        provider.knows("subject-2", "10044");
        assertEquals("/signin/code.xhtml", visit("/sso/").uri().getPath());
    }

    private void anUnknownNumberFindsNobody() throws Exception {
        provider.knows("subject-3", "no-such-number");
        refused(visit("/sso/"));
        provider.knows("subject-3", null);
        refused(visit("/sso/"));
    }

    private void aNumberThatWandersIsNotFollowed() throws Exception {
        provider.knows("subject-4", "10048");
        refused(visit("/sso/"));
    }

    private void theSubjectCountsAndNotTheNumber() throws Exception {
        provider.knows("subject-1", "10044");
        assertEquals("/start.xhtml", visit("/sso/").uri().getPath(), "still the member of subject-1, not the officer");
    }

    private void aForgedTokenOpensNothing() throws Exception {
        provider.knows("subject-1", "10048");
        provider.forges();
        var answer = visit("/sso/");
        assertTrue(answer.statusCode() >= 400, answer.uri() + " " + answer.statusCode());
        assertFalse(answer.uri().getPath().startsWith("/start"));
    }

    private static void refused(HttpResponse<String> answer) {
        assertEquals("/signin/arrive.xhtml", answer.uri().getPath());
        assertTrue(answer.body().contains("没有对上任何会员"), answer.body());
    }

    private static HttpResponse<String> visit(String... paths) throws Exception {
        return Followed.visit(Browser.address(), paths);
    }

    private void enable(ModelControllerClient management) throws IOException {
        var add = new ModelNode();
        add.get("operation").set("add");
        add.get("address").add("subsystem", "elytron-oidc-client").add("secure-deployment", "sso.war");
        add.get("provider-url").set(provider.url());
        add.get("client-id").set("huisheng");
        add.get("ssl-required").set("external");
        add.get("principal-attribute").set("sub");
        done(management, Operation.Factory.create(add));
        var secret = new ModelNode();
        secret.get("operation").set("add");
        secret.get("address")
                .add("subsystem", "elytron-oidc-client")
                .add("secure-deployment", "sso.war")
                .add("credential", "secret");
        secret.get("secret").set("stub");
        done(management, Operation.Factory.create(secret));
        var deploy = new ModelNode();
        deploy.get("operation").set("add");
        deploy.get("address").add("deployment", "sso.war");
        deploy.get("enabled").set(true);
        deploy.get("content").get(0).get("input-stream-index").set(0);
        var war = new File(System.getProperty("it.target"), "../../sso/target/sso.war");
        assertTrue(war.isFile(), "build the module sso first: " + war);
        done(management, new OperationBuilder(deploy).addFileAsAttachment(war).build());
        prepared = true;
    }

    private void disable(ModelControllerClient management) throws IOException {
        if (!prepared) return;
        for (var address : new String[][] {{"deployment", "sso.war"}}) {
            var undeploy = new ModelNode();
            undeploy.get("operation").set("undeploy");
            undeploy.get("address").add(address[0], address[1]);
            done(management, Operation.Factory.create(undeploy));
            undeploy.get("operation").set("remove");
            done(management, Operation.Factory.create(undeploy));
        }
        var remove = new ModelNode();
        remove.get("operation").set("remove");
        remove.get("address").add("subsystem", "elytron-oidc-client").add("secure-deployment", "sso.war");
        done(management, Operation.Factory.create(remove));
    }

    private static void done(ModelControllerClient management, Operation operation) throws IOException {
        var answer = management.execute(operation);
        assertEquals("success", answer.get("outcome").asString(), answer.toString());
    }
}
