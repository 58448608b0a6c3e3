package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballot.box.Box;
import huisheng.ballot.count.CountDesk;
import huisheng.ballot.count.Line;
import huisheng.ballot.count.ObjectionDesk;
import huisheng.ballot.count.ResultStanding;
import huisheng.ballot.count.Ruling;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.StrokeOrder;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.ballot.trustee.KeyCeremony;
import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.Progress;
import huisheng.ballots.verifier.Verifier;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The votes that the demonstration union brings along, made by the verbs of the application at times of the last weeks. Other
 * tests of the run move the clock and send it on its round: what is asked of the open and the waiting one is what was done.
 */
@ExtendWith(ArquillianExtension.class)
class DemoVotesIT {
    @Inject
    private Box box;

    @Inject
    private CountDesk counts;

    @Inject
    private ObjectionDesk objections;

    @Inject
    private KeyCeremony ceremony;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @TempDir
    private Path folder;

    @Test
    void one_is_drafted_and_one_waits_for_exactly_one_trustee() throws Exception {
        assertThat(phase(id("年度工作计划"))).isEqualTo(PollPhase.DRAFT);
        var waiting = id("绩效奖金分配办法");
        assertThat(AtOnce.done(() -> ceremony.said(waiting, CeremonyStep.CERTIFICATE)))
                .hasSize(2);
        assertThat(facts(waiting, "TrusteeSpoke")).hasSize(2).noneMatch(one -> one.contains("\"place\":3"));
    }

    @Test
    void one_was_opened_some_have_collected_a_paper_and_one_has_voted_twice() throws Exception {
        var open = id("调整工间休息时间");
        assertThat(facts(open, "PollOpened")).hasSize(1);
        assertThat(new UnionData(union)
                        .read(
                                "select cast(count(*) as varchar(9)) from poll where id = ? and closes_at > ?",
                                open.value(),
                                OffsetDateTime.now().plusDays(4)))
                .containsExactly("1");
        var stage = box.stage(uuid(open));
        assertThat(stage.ballots()).isGreaterThanOrEqualTo(10);
        assertThat(stage.replaced()).isGreaterThanOrEqualTo(1);
        assertThat(AtOnce.done(() -> MadeVote.polls().collected(open))).isGreaterThanOrEqualTo(stage.counting() + 1);
        assertSound(open);
    }

    @Test
    void officers_were_elected_and_the_result_is_final() throws Exception {
        var poll = id("补选分会委员会委员");
        assertThat(phase(poll)).isEqualTo(PollPhase.CERTIFIED);
        var result = counts.result(poll);
        assertThat(result.lines()).extracting(Line::votes).containsExactly(11L, 9L, 8L, 6L, 4L);
        assertThat(result.lines().stream().map(Line::answer)).isSortedAccordingTo(StrokeOrder.here());
        assertThat(result.lines().stream().filter(one -> one.standing() == Line.Candidacy.ELECTED))
                .hasSize(3);
        assertThat(result.promises()).hasSize(2).noneMatch(one -> one.isOwed());
        assertThat(objections.on(poll, null).standing()).isEqualTo(ResultStanding.FINAL);
        assertSound(poll);
    }

    @Test
    void against_one_there_are_objections_one_answered_one_open() throws Exception {
        var poll = id("加班调休办法");
        assertThat(counts.result(poll).ruling()).isEqualTo(Ruling.CARRIED);
        var seen = objections.on(poll, null);
        assertThat(seen.standing()).isEqualTo(ResultStanding.OBJECTED);
        assertThat(seen.waiting()).isEqualTo(1);
        assertThat(seen.lines().items())
                .singleElement()
                .satisfies(one -> assertThat(one.answer()).contains("名册十四人，领票十二人"));
        assertSound(poll);
    }

    /** From the first draft to the last the entries follow one another over weeks, none is later than now. Ballots are noted by the hour. */
    @Test
    void the_log_tells_of_them_in_the_order_of_time() throws Exception {
        var times = new ArrayList<OffsetDateTime>();
        try (var connection = union.getConnection();
                var asked = connection.prepareStatement("select happened_at from audit_entry where number between"
                        + " (select min(number) from audit_entry where kind = 'PollDrafted') and"
                        + " (select min(number) from audit_entry where kind = 'PollDrafted' and facts like ?)"
                        + " and kind not in ('LogKeyChanged', 'BoothChanged') order by number")) {
            asked.setString(1, "%\"poll\":" + id("年度工作计划").value() + "}%");
            var rows = asked.executeQuery();
            while (rows.next())
                times.add(rows.getObject(1, OffsetDateTime.class).truncatedTo(ChronoUnit.HOURS));
        }
        assertThat(times).hasSizeGreaterThan(120).isSorted();
        assertThat(Duration.between(times.get(0), times.get(times.size() - 1))).isGreaterThan(Duration.ofDays(46));
        assertThat(times.get(times.size() - 1)).isBefore(OffsetDateTime.now());
    }

    /** Nobody of the branch is told of more than the latest news of each vote. */
    @Test
    void whoever_signs_in_first_finds_at_most_one_notice_a_vote() throws Exception {
        assertThat(new UnionData(union)
                        .read(
                                "select cast(n.matter as varchar(20)) from notice n join member m on m.id = n.recipient_id"
                                        + " where m.number = '10064' and n.matter_kind = 'poll' and n.read_at is null"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private void assertSound(PollId poll) throws Exception {
        var file = folder.resolve(uuid(poll) + ".bel");
        try (var out = Files.newOutputStream(file)) {
            box.export(uuid(poll), out);
        }
        var report = new Verifier(Mode.STRICT, Progress.NONE).verify(file);
        assertThat(report.isSound()).as(report.verdict().findings().toString()).isTrue();
    }

    private PollId id(String title) throws SQLException {
        var found = new UnionData(union)
                .read("select cast(id as varchar(20)) from poll where title = ? and token like 'demo %'", title);
        assertThat(found).as(title).hasSize(1);
        return new PollId(Long.parseLong(found.get(0)));
    }

    private static String uuid(PollId poll) throws Exception {
        return AtOnce.done(() -> MadeVote.polls().card(poll).uuid());
    }

    private static PollPhase phase(PollId poll) throws Exception {
        return AtOnce.done(() -> MadeVote.polls().card(poll).phase());
    }

    private List<String> facts(PollId poll, String kind) throws SQLException {
        return new UnionData(union)
                .read(
                        "select facts from audit_entry where kind = ? and facts like ? order by number",
                        kind,
                        "%\"poll\":" + poll.value() + "%");
    }
}
