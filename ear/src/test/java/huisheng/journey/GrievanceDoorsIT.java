package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.attachment.PendingFilesDesk;
import huisheng.grievance.Channel;
import huisheng.grievance.GrievanceDesk;
import huisheng.grievance.GrievanceId;
import huisheng.grievance.NewGrievance;
import huisheng.membership.MemberRegister;
import huisheng.signin.DemoCode;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.management.ObjectName;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Everybody knocks at every case by every door: pages, REST, files. Who may read what is reckoned here from the tables, apart
 * from the code that is tried.
 */
@ExtendWith(ArquillianExtension.class)
class GrievanceDoorsIT {
    private static final List<String> CASE_OFFICERS = List.of("10018", "10038", "10039");
    private static final List<String> OTHER_OFFICERS = List.of("10012", "10017", "10022", "10032");
    private static final List<String> MEMBERS = List.of("10001", "10048");

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Inject
    private GrievanceDesk desk;

    @Inject
    private PendingFilesDesk pending;

    @Inject
    private MemberRegister register;

    @Test
    void every_case_opens_by_every_door_for_its_own_people_and_for_nobody_else() throws Exception {
        var mine = withAFile("10048", "10018");
        var data = new UnionData(union);
        var all = ids(data.read("select id from grievance"));
        assertThat(all).contains(mine).hasSizeGreaterThan(15);
        var file = data.read("select id from attachment where kind = 'grievance' and matter_id = ?", mine)
                .get(0);
        for (var visitor : visitors().entrySet()) {
            var own = ids(data.read(
                    "select g.id from grievance g join member m on m.id = g.member_id where m.number = ?",
                    visitor.getKey()));
            var worked = ids(data.read(OFFICERS, visitor.getKey(), visitor.getKey(), visitor.getKey()));
            var http = visitor.getValue();
            for (var id : all) {
                opens(http, "/grievance/case.xhtml?id=" + id, own.contains(id), visitor.getKey());
                opens(http, "/api/grievances/" + id, own.contains(id), visitor.getKey());
                opens(http, "/grievance/work.xhtml?id=" + id, worked.contains(id), visitor.getKey());
                opens(http, "/api/cases/" + id, worked.contains(id), visitor.getKey());
            }
            opens(http, "/api/grievances/" + mine + "/files/" + file, own.contains(mine), visitor.getKey());
            opens(http, "/api/cases/" + mine + "/files/" + file, worked.contains(mine), visitor.getKey());
        }
        assertThat(ids(data.read(OFFICERS, "10018", "10018", "10018")))
                .as("the named officer")
                .isNotEmpty()
                .doesNotContain(mine);
        assertThat(ids(data.read(OFFICERS, "10025", "10025", "10025"))).contains(mine);
    }

    /** Assigned to the officer, or lying unassigned with a union whose case officer they are; not named, not their own. */
    private static final String OFFICERS = """
            select g.id from grievance g
            join office_holding h on h.organisation_id = g.organisation_id and h.post = 'CASE_OFFICER' and h.until is null
            join member m on m.id = h.member_id
            where m.number = ? and g.member_id <> m.id
            and g.id not in (select r.grievance_id from recusal r join member n on n.id = r.member_id where n.number = ?)
            and (g.id not in (select a.grievance_id from case_officer a where a.until is null)
              or g.id in (select a.grievance_id from case_officer a join member n on n.id = a.officer_id
                          where a.until is null and n.number = ?))
            """;

    private long withAFile(String member, String about) throws Exception {
        GrievanceId id = As.member(register, member, () -> {
            var token = pending.begin();
            pending.bring(token, "工资条.txt", new ByteArrayInputStream("十月".getBytes(StandardCharsets.UTF_8)));
            return desk.send(new NewGrievance(
                    UUID.randomUUID().toString(),
                    Channel.PAY,
                    "附了工资条",
                    "见附件。",
                    Map.of("pay.kind", "less"),
                    about,
                    token,
                    false));
        });
        return id.value();
    }

    private static void opens(Http visitor, String address, boolean may, String who) throws Exception {
        int status = visitor.get(address).statusCode();
        if (may) assertThat(status).as(who + " " + address).isEqualTo(200);
        else assertThat(status).as(who + " " + address).isIn(303, 401, 403, 404);
    }

    private static Map<String, Http> visitors() throws Exception {
        var visitors = new LinkedHashMap<String, Http>();
        visitors.put("nobody", visitor());
        for (var number : MEMBERS) {
            var member = visitor();
            member.signIn(number, "demo-demo-demo");
            visitors.put(number, member);
        }
        for (var officers : List.of(CASE_OFFICERS, OTHER_OFFICERS))
            for (var number : officers) visitors.put(number, officer(number));
        return visitors;
    }

    private static Http officer(String number) throws Exception {
        var visitor = visitor();
        visitor.signIn(number, "demo-demo-demo");
        // A code that another test has used just now is not taken again: the next one is, or the one after a while.
        for (int later : List.of(0, 30, 0)) {
            var code = DemoCode.now(number, Instant.now().plusSeconds(later));
            visitor.submit("/signin/code.xhtml", "second", Map.of("second:code", code));
            if (visitor.get("/desk.xhtml").statusCode() == 200) return visitor;
            if (later == 30) Thread.sleep(61_000);
        }
        throw new AssertionError(number + " does not come in");
    }

    private static Http visitor() throws Exception {
        var binding = new ObjectName("jboss.as:socket-binding-group=standard-sockets,socket-binding=http");
        var port = ManagementFactory.getPlatformMBeanServer().getAttribute(binding, "boundPort");
        return new Http("http://localhost:" + port);
    }

    private static Set<Long> ids(List<String> rows) {
        return rows.stream().map(Long::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
