package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.affairs.CheckerDesk;
import huisheng.affairs.DraftText;
import huisheng.affairs.EditorDesk;
import huisheng.affairs.PublicationId;
import huisheng.auditlog.AuditLog;
import huisheng.auditlog.LogDesk;
import huisheng.kernel.Refused;
import huisheng.membership.MemberRegister;
import huisheng.organisation.TermOpened;
import huisheng.receipt.KindOfFact;
import huisheng.review.AuditorDesk;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.management.ObjectName;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The review committee's page finds and names each row of the log that was changed by hand. */
@ExtendWith(ArquillianExtension.class)
class LogReviewIT {
    private static final String AUDITOR = "10015";
    private static final String EDITOR = "10017";
    private static final String CHECKER = "10012";
    private static final String CHAIR = "10011";
    private static final Pattern FACT = Pattern.compile("<a href=\"([^\"]+)\">看这件事");
    private static final Pattern FINDING = Pattern.compile("<b>([A-Z]+)</b> <code>(entry [0-9]+)</code>");

    private static Http auditor;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Inject
    private AuditLog audit;

    @Inject
    private LogDesk log;

    @Inject
    private AuditorDesk desk;

    @Inject
    private EditorDesk editor;

    @Inject
    private CheckerDesk checker;

    @Inject
    private MemberRegister register;

    @Test
    void who_sits_in_no_review_committee_is_refused() throws Exception {
        As.officer(register, "10002", () -> {
            assertThatThrownBy(() -> desk.results()).isInstanceOf(Refused.class);
            return null;
        });
    }

    @Test
    void each_row_changed_by_hand_is_named_on_the_page_and_an_honest_log_holds() throws Exception {
        long last = eightSealed();
        var auditor = signedIn();
        assertThat(walked(auditor)).isEmpty();
        assertThat(newest(auditor.get("/review/log.xhtml").body()))
                .contains("成立")
                .doesNotContain("不成立");
        var data = new UnionData(union);
        data.change("create table audit_entry_kept as select * from audit_entry where number > " + (last - 8)
                + " and number <= " + last);
        try {
            data.change("update audit_entry set facts = '{}' where number = " + (last - 7));
            data.change("update audit_entry set salt = commitment where number = " + (last - 6));
            data.change("update audit_entry set kind = 'OfficeTaken' where number = " + (last - 5));
            data.change("update audit_entry set number = -1 where number = " + (last - 4));
            data.change("update audit_entry set number = " + (last - 4) + " where number = " + (last - 3));
            data.change("update audit_entry set number = " + (last - 3) + " where number = -1");
            data.change("delete from audit_entry where number = " + (last - 2));
            assertThat(walked(auditor))
                    .containsExactlyInAnyOrder(
                            "CONTENT entry " + (last - 7),
                            "CONTENT entry " + (last - 6),
                            "CODE entry " + (last - 5),
                            "LEAF entry " + (last - 5),
                            "ORDER entry " + (last - 4),
                            "ORDER entry " + (last - 3),
                            "MISSING entry " + (last - 2));
            var lines = entries(auditor, last + 1);
            assertThat(lines).hasSize(25);
            for (long number = last - 7; number <= last - 2; number++)
                assertThat(lines.get((int) (last - number)))
                        .as("entry " + number)
                        .contains("第 " + said(number) + " 条", "不成立");
            assertThat(lines.get(2)).contains("这一条不见了");
            assertThat(lines.get(0)).doesNotContain("不成立");
        } finally {
            data.change("delete from audit_entry where number > " + (last - 8) + " and number <= " + last);
            data.change("insert into audit_entry select * from audit_entry_kept");
            data.change("drop table audit_entry_kept");
        }
        assertThat(walked(auditor)).isEmpty();
    }

    @Test
    void entries_are_found_by_kind_day_and_union_and_lead_to_their_matter() throws Exception {
        var auditor = signedIn();
        var published = auditor.get("/review/log.xhtml?kind=PublicationTurned").body();
        assertThat(list(published)).contains("一份公开内容").doesNotContain("就任");
        assertThat(list(published)).contains("/affairs/publication.xhtml?id=");
        var publication =
                Pattern.compile("/affairs/publication.xhtml\\?id=([0-9]+)").matcher(list(published));
        assertThat(publication.find()).isTrue();
        var back = auditor.get("/affairs/publication.xhtml?id=" + publication.group(1))
                .body();
        assertThat(back).contains("/review/log.xhtml?matter=publication-" + publication.group(1));
        assertThat(list(auditor.get("/review/log.xhtml?matter=publication-" + publication.group(1))
                        .body()))
                .contains("公布了一份公开内容。")
                .doesNotContain("就任");
        assertThat(list(auditor.get("/review/log.xhtml?day=1999-01-01").body())).isEmpty();
        assertThat(list(auditor.get("/review/log.xhtml?day=nonsense&kind=nonsense&before=x")
                        .body()))
                .isNotEmpty();
    }

    @Test
    void what_was_checked_and_then_given_up_is_told_without_a_link_to_what_nobody_may_open() throws Exception {
        var id = checkedAndGivenUp();
        var auditor = signedIn();
        assertThat(auditor.get("/affairs/publication.xhtml?id=" + id.value()).statusCode())
                .isEqualTo(404);
        assertThat(list(auditor.get("/review/log.xhtml?matter=publication-" + id.value())
                        .body()))
                .contains("经另一人核对")
                .doesNotContain("<a ");
    }

    @Test
    void each_link_of_the_list_leads_to_a_page_that_opens() throws Exception {
        checkedAndGivenUp();
        eightSealed();
        var auditor = signedIn();
        var links = new TreeSet<String>();
        for (var kind : KindOfFact.kinds()) {
            var link = FACT.matcher(
                    list(auditor.get("/review/log.xhtml?kind=" + kind).body()));
            while (link.find()) links.add(link.group(1));
        }
        assertThat(links)
                .anyMatch(link -> link.contains("/affairs/publication"))
                .anyMatch(link -> link.contains("/organisation/home"));
        var byPage = links.stream().collect(Collectors.groupingBy(link -> link.replaceAll("[?].*", "")));
        for (var some : byPage.values())
            for (var link : some.subList(0, Math.min(some.size(), 8)))
                assertThat(auditor.get(link).statusCode()).as(link).isLessThan(400);
    }

    /** A checker found nothing to say against it, the chair sent it back, and its editor let it be. */
    private PublicationId checkedAndGivenUp() throws Exception {
        var typed = new DraftText("RULE", "不公布了", "写错了地方。", null, null, false, null);
        var id = As.officer(register, EDITOR, () -> {
            var drafted = editor.draft(
                    editor.unions().get(0), typed, UUID.randomUUID().toString());
            editor.handIn(drafted, version(drafted));
            return drafted;
        });
        As.officer(register, CHECKER, () -> {
            checker.check(id, version(id), Map.of());
            return null;
        });
        As.officer(register, CHAIR, () -> {
            checker.sendBack(id, version(id), "不归我们公布");
            return null;
        });
        As.officer(register, EDITOR, () -> {
            editor.drop(id, version(id));
            return null;
        });
        return id;
    }

    private int version(PublicationId id) {
        return editor.read(id).version();
    }

    /** Presses the button, waits for the end, and reads what the latest result names. */
    private static List<String> walked(Http auditor) throws Exception {
        var before = results(auditor.get("/review/log.xhtml").body());
        auditor.submit("/review/log.xhtml", "walk", Map.of());
        for (int i = 0; i < 300; i++) {
            var now = results(auditor.get("/review/log.xhtml").body());
            if (!now.equals(before) && !now.contains("正在查验")) return named(now);
            Thread.sleep(100);
        }
        throw new AssertionError("the walk does not end");
    }

    private static List<String> named(String results) {
        var first = results.split("<p class=\"quiet line\">", 3);
        var found = new ArrayList<String>();
        var each = FINDING.matcher(first[0] + first[1]);
        while (each.find()) found.add(each.group(1) + " " + each.group(2));
        if (found.isEmpty()) assertThat(first[0]).contains("全部成立");
        return found;
    }

    private static String results(String page) {
        return between(page, "<ul class=\"matters\" id=\"results\">", "<h2 id=\"entries\">");
    }

    private static String list(String page) {
        return between(page, "<ul class=\"matters\" id=\"log\">", "</ul>").strip();
    }

    private static String newest(String page) {
        return list(page).split("</li>")[0];
    }

    private static List<String> entries(Http auditor, long before) throws Exception {
        return List.of(
                list(auditor.get("/review/log.xhtml?before=" + before).body()).split("</li>\\s*"));
    }

    private static String between(String page, String from, String to) {
        int begin = page.indexOf(from);
        assertThat(begin).isPositive();
        return page.substring(begin + from.length(), page.indexOf(to, begin));
    }

    private static String said(long number) {
        return String.format("%,d", number);
    }

    /** Of a union that there is not. @return the number of the last of them */
    private long eightSealed() throws Exception {
        AtOnce.done(() -> {
            for (int i = 0; i < 8; i++) audit.append(new TermOpened(0, i + 1));
            return null;
        });
        long last = Long.parseLong(
                new UnionData(union).read("select max(number) from audit_entry").get(0));
        while (log.checkpoint().map(note -> Long.parseLong(note.split("\n")[1])).orElse(0L) < last) Thread.sleep(100);
        return last;
    }

    // Once for all tests: a code of the second factor is taken once.
    private static synchronized Http signedIn() throws Exception {
        if (auditor == null) auditor = signIn();
        return auditor;
    }

    private static Http signIn() throws Exception {
        var binding = new ObjectName("jboss.as:socket-binding-group=standard-sockets,socket-binding=http");
        var port = ManagementFactory.getPlatformMBeanServer().getAttribute(binding, "boundPort");
        var auditor = new Http("http://localhost:" + port);
        auditor.signInAsOfficer(AUDITOR);
        return auditor;
    }
}
