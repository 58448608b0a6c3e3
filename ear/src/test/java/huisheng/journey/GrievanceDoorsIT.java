package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.attachment.PendingFilesDesk;
import huisheng.grievance.CaseIntakeDesk;
import huisheng.grievance.Channel;
import huisheng.grievance.GrievanceClass;
import huisheng.grievance.GrievanceDesk;
import huisheng.grievance.GrievanceId;
import huisheng.grievance.NewGrievance;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
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
    private static final List<String> CASE_OFFICERS = List.of("10018", "10025", "10038", "10039");
    /** Vice-chair, editor, administrator, auditor and chair of the group; chair, registrar and auditor of the company. */
    private static final List<String> OTHER_OFFICERS =
            List.of("10012", "10017", "10022", "10015", "10011", "10031", "10032", "10034");

    private static final List<String> MEMBERS = List.of("10001", "10048");

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Inject
    private GrievanceDesk desk;

    @Inject
    private CaseIntakeDesk intake;

    @Inject
    private PendingFilesDesk pending;

    @Inject
    private MemberRegister register;

    @Test
    void every_case_opens_by_every_door_for_its_own_people_and_for_nobody_else() throws Exception {
        long named = withAFile("10048", "10018");
        long recused = recused();
        long handedUp = handedUp();
        long own = withAFile("10038", null);
        var data = new UnionData(union);
        var all = ids(data.read("select id from grievance"));
        assertThat(all).contains(named, recused, handedUp, own).hasSizeGreaterThan(15);
        for (var visitor : visitors().entrySet()) {
            var brought = ids(data.read(
                    "select g.id from grievance g join member m on m.id = g.member_id where m.number = ?",
                    visitor.getKey()));
            var worked = ids(data.read(OFFICERS, visitor.getKey(), visitor.getKey(), visitor.getKey()));
            var http = visitor.getValue();
            for (var id : all) {
                opens(http, "/grievance/case.xhtml?id=" + id, brought.contains(id), visitor.getKey());
                opens(http, "/api/grievances/" + id, brought.contains(id), visitor.getKey());
                opens(http, "/grievance/work.xhtml?id=" + id, worked.contains(id), visitor.getKey());
                opens(http, "/api/cases/" + id, worked.contains(id), visitor.getKey());
            }
            for (long id : List.of(named, recused, handedUp, own)) {
                var file = data.read("select id from attachment where kind = 'grievance' and matter_id = ?", id)
                        .get(0);
                opens(http, "/api/grievances/" + id + "/files/" + file, brought.contains(id), visitor.getKey());
                opens(http, "/api/cases/" + id + "/files/" + file, worked.contains(id), visitor.getKey());
            }
            if (OTHER_OFFICERS.contains(visitor.getKey()) || CASE_OFFICERS.contains(visitor.getKey())) {
                assertThat(listed(http)).as("the lists of " + visitor.getKey()).isEqualTo(worked);
                assertThat(exported(http)).as("the file of " + visitor.getKey()).isEqualTo(worked);
            } else
                for (var ending : List.of("csv", "xlsx"))
                    opens(http, "/api/case-list/cases." + ending, false, visitor.getKey());
        }
        // What the tables say of these four, so that a table without a row proves nothing by accident.
        assertThat(readers(data, named)).isEqualTo(Set.of("10025"));
        assertThat(readers(data, recused)).isEqualTo(Set.of("10039"));
        assertThat(readers(data, handedUp)).isEqualTo(Set.of("10018", "10025"));
        assertThat(readers(data, own)).isEqualTo(Set.of("10039"));
    }

    @Test
    void the_union_above_knows_nothing_of_a_case_before_it_is_handed_up() throws Exception {
        long id = withAFile("10001", null);
        var above = officer("10018");
        var below = officer("10039");
        opens(above, "/grievance/work.xhtml?id=" + id, false, "above");
        opens(above, "/api/cases/" + id, false, "above");
        opens(below, "/api/cases/" + id, true, "below");
        handUp(id);
        opens(above, "/grievance/work.xhtml?id=" + id, true, "above, afterwards");
        opens(above, "/api/cases/" + id, true, "above, afterwards");
        opens(below, "/grievance/work.xhtml?id=" + id, false, "below, afterwards");
        opens(below, "/api/cases/" + id, false, "below, afterwards");
    }

    /** Assigned to nobody yet: one of the two officers of the company's union has stepped back. */
    private long recused() throws Exception {
        long id = withAFile("10001", null);
        As.officer(register, "10038", () -> {
            intake.recuse(new GrievanceId(id), acts("10038", id));
            return null;
        });
        return id;
    }

    private long handedUp() throws Exception {
        long id = withAFile("10001", null);
        handUp(id);
        return id;
    }

    private void handUp(long id) throws Exception {
        assign(id, List.of(member("10039")));
        As.officer(register, "10039", () -> {
            intake.escalate(new GrievanceId(id), acts("10039", id), "请上级工会办。");
            return null;
        });
    }

    private void assign(long id, List<MemberId> officers) throws Exception {
        var grievance = new GrievanceId(id);
        As.officer(register, "10039", () -> {
            intake.accept(grievance, acts("10039", id), "受理。");
            return null;
        });
        As.officer(register, "10039", () -> {
            intake.classify(grievance, acts("10039", id), GrievanceClass.HARD);
            return null;
        });
        As.officer(register, "10039", () -> {
            intake.assign(grievance, acts("10039", id), officers);
            return null;
        });
    }

    private int acts(String officer, long id) throws Exception {
        return As.officer(register, officer, () -> intake.read(new GrievanceId(id)))
                .sheet()
                .acts();
    }

    private MemberId member(String number) {
        return register.withNumber(number).orElseThrow();
    }

    private static Set<String> readers(UnionData data, long id) throws Exception {
        var readers = new TreeSet<String>();
        for (var number : CASE_OFFICERS)
            if (ids(data.read(OFFICERS, number, number, number)).contains(id)) readers.add(number);
        return readers;
    }

    @Test
    void a_file_of_the_list_has_words_of_those_cases_alone_that_one_works_on() throws Exception {
        long mine = withAFile("10001", null);
        assign(mine, List.of(member("10039")));
        long nobodys = withAFile("10001", null);
        var rows =
                officer("10039").get("/api/case-list/cases.csv").body().lines().toList();
        assertThat(rows)
                .filteredOn(row -> row.startsWith(mine + ","))
                .singleElement()
                .asString()
                .contains("附了工资条");
        assertThat(rows)
                .filteredOn(row -> row.startsWith(nobodys + ","))
                .singleElement()
                .asString()
                .doesNotContain("附了工资条")
                .contains("已收到");
        var sheet = officer("10038").get("/api/case-list/cases.xlsx");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body()).startsWith("PK");
    }

    private static Set<Long> exported(Http officer) throws Exception {
        var found = new TreeSet<Long>();
        for (var show : List.of("ALL", "OVER"))
            officer.get("/api/case-list/cases.csv?show=" + show)
                    .body()
                    .lines()
                    .skip(1)
                    .map(row -> row.substring(0, row.indexOf(',')))
                    .map(Long::valueOf)
                    .forEach(found::add);
        return found;
    }

    /** Every case that stands in a list of theirs, to the last page. */
    private static Set<Long> listed(Http officer) throws Exception {
        var found = new TreeSet<Long>();
        for (var show : List.of("all", "over", "new", "mine", "late"))
            for (String page = "/grievance/inbox.xhtml?show=" + show; page != null; ) {
                var body = officer.get(page).body();
                Pattern.compile("/grievance/work\\.xhtml\\?id=(\\d+)")
                        .matcher(body)
                        .results()
                        .forEach(one -> found.add(Long.valueOf(one.group(1))));
                var older = Pattern.compile("(/grievance/inbox\\.xhtml\\?show=" + show + "&amp;after=[^\"]+)\"")
                        .matcher(body);
                page = older.find() ? older.group(1).replace("&amp;", "&") : null;
            }
        return found;
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
        visitor.signInAsOfficer(number);
        return visitor;
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
