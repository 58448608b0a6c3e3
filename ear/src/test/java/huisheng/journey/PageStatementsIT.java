package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.kernel.Clock;
import huisheng.membership.MemberRegister;
import huisheng.organisation.OrganisationTree;
import huisheng.roll.RollDesk;
import huisheng.signin.DemoCode;
import huisheng.suggestion.Category;
import huisheng.suggestion.SuggestionDesk;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.management.ObjectName;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page with a list, fetched as a browser does, costs as many SQL statements with a dozen rows more as before. */
@ExtendWith(ArquillianExtension.class)
class PageStatementsIT {
    private static final String BRANCH = "HD-1-2";
    private static final String CHAIR = "10035";
    private static final String REGISTRAR = "10016";
    private static final String MEMBER = "statements-0";
    private static final int MORE = 12;

    @PersistenceUnit(unitName = "../ejb.jar#union")
    private EntityManagerFactory entities;

    @Inject
    private SuggestionDesk suggestions;

    @Inject
    private RollDesk rolls;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Newcomers newcomers;

    @Test
    void a_page_costs_the_same_however_long_its_list_is() throws Exception {
        newcomers.joins(MEMBER, BRANCH, null);
        grow(1);
        var branch = tree.withCode(BRANCH).orElseThrow().id().value();
        var chair = signedIn(CHAIR);
        var registrar = signedIn(REGISTRAR);
        var stranger = visitor();
        var pages = new LinkedHashMap<String, Http>();
        pages.put("/", stranger);
        pages.put("/organisation/home.xhtml?id=" + branch, stranger);
        pages.put("/deadline/board.xhtml?id=" + branch, stranger);
        pages.put("/deadline/rules.xhtml?id=" + branch, stranger);
        pages.put("/desk.xhtml", chair);
        pages.put("/suggestion/inbox.xhtml", chair);
        pages.put("/suggestion/inbox.xhtml?show=answered", chair);
        for (var filter : List.of("mine", "late", "all")) pages.put("/suggestion/inbox.xhtml?show=" + filter, chair);
        pages.put("/suggestion/inbox.xhtml?search=%E6%8A%A4%E7%9B%AE%E9%95%9C", chair);
        pages.put("/suggestion/branch.xhtml", chair);
        pages.put("/suggestion/branch.xhtml?show=waiting", chair);
        pages.put("/suggestion/templates.xhtml", chair);
        pages.put("/handover/index.xhtml", chair);
        pages.put("/overview/index.xhtml", chair);
        pages.put("/office/appointments.xhtml?id=" + branch, chair);
        pages.put("/start.xhtml", chair);
        pages.put("/notification/index.xhtml", chair);
        pages.put("/registry/members.xhtml?search=statements", registrar);
        pages.put("/roll/rolls.xhtml", registrar);
        pages.put("/activation/index.xhtml", registrar);
        var few = costs(pages);
        grow(MORE);
        var many = costs(pages);
        assertThat(few.values()).allMatch(cost -> cost > 0);
        assertThat(many).isEqualTo(few);
    }

    /** So many members, suggestions, rolls and unions more. */
    private void grow(int times) throws Exception {
        var branch = tree.withCode(BRANCH).orElseThrow().id();
        for (int i = 1; i <= times; i++) {
            newcomers.joins("statements-" + times + "-" + i, BRANCH, null);
            newcomers.union("STATEMENTS-" + times + "-" + i);
            As.member(register, MEMBER, () -> suggestions.send(Category.SAFETY, "护目镜", "绕线间的护目镜该换了。"));
            var purpose = "表决 " + times + "-" + i;
            As.officer(register, REGISTRAR, () -> rolls.freeze(branch, purpose, LocalDate.now(Clock.ZONE)));
        }
    }

    /** The cheapest of four visits: what is kept for a minute, or swept up meanwhile, does not count. */
    private Map<String, Long> costs(Map<String, Http> pages) throws Exception {
        var costs = new LinkedHashMap<String, Long>();
        for (var page : pages.entrySet()) {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < 4; i++) {
                least = Math.min(least, Statements.during(entities, () -> {
                    var answer = page.getValue().get(page.getKey());
                    assertThat(answer.statusCode()).as(page.getKey()).isEqualTo(200);
                    return answer;
                }));
            }
            costs.put(page.getKey(), least);
        }
        return costs;
    }

    private static Http signedIn(String number) throws Exception {
        var visitor = visitor();
        visitor.signIn(number, "demo-demo-demo");
        visitor.submit("/signin/code.xhtml", "second", Map.of("second:code", DemoCode.now(number, Instant.now())));
        assertThat(visitor.get("/desk.xhtml").statusCode())
                .as(number + " at the desk")
                .isEqualTo(200);
        return visitor;
    }

    private static Http visitor() throws Exception {
        var binding = new ObjectName("jboss.as:socket-binding-group=standard-sockets,socket-binding=http");
        var port = ManagementFactory.getPlatformMBeanServer().getAttribute(binding, "boundPort");
        return new Http("http://localhost:" + port);
    }
}
