package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.deadline.DeadlineRound;
import huisheng.deadline.DeadlineState;
import huisheng.deadline.Deadlines;
import huisheng.deadline.Matter;
import huisheng.deadline.PauseReason;
import huisheng.deadline.RuleKey;
import huisheng.kernel.Clock;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The clock's round says what the passing of days brings: everything, and each thing once. */
@ExtendWith(ArquillianExtension.class)
class DeadlineRoundIT {
    private static final RuleKey REPLY = new RuleKey("suggestion.reply");
    private static final String REMINDED = "DeadlineReminder";
    private static final String MISSED = "DeadlineMissed";
    private static final String STILL_LATE = "DeadlineStillLate";
    private static final AtomicLong LAST = new AtomicLong(System.nanoTime());

    @Inject
    private Deadlines deadlines;

    @Inject
    private DeadlineRound round;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Resource
    private ManagedExecutorService threads;

    @AfterEach
    void noFaultStays() {
        FailingNotice.failNoMore();
    }

    @Test
    void the_clock_reminds_thrice_and_writes_down_what_was_missed() throws Exception {
        var matter = promised();
        MovedClock.later(15, () -> {
            assertThat(said(REMINDED, matter)).isEqualTo(1);
        });
        MovedClock.later(30, () -> {
            assertThat(said(REMINDED, matter)).isEqualTo(3);
            assertThat(state(matter)).isEqualTo(DeadlineState.RUNNING);
        });
        MovedClock.later(31, () -> {
            assertThat(said(MISSED, matter)).isEqualTo(1);
            assertThat(state(matter)).isEqualTo(DeadlineState.MISSED);
            round.run();
            assertThat(said(STILL_LATE, matter)).isZero();
        });
        MovedClock.later(33, () -> {
            round.run();
            assertThat(said(STILL_LATE, matter)).isEqualTo(1);
            AtOnce.done(() -> deadlines.meet(matter, REPLY));
            assertThat(state(matter)).isEqualTo(DeadlineState.MET_LATE);
        });
        MovedClock.later(40, () -> {
            assertThat(said(STILL_LATE, matter)).isEqualTo(1);
            assertThat(said(MISSED, matter)).isEqualTo(1);
        });
    }

    @Test
    void what_is_done_after_the_day_is_late_also_before_the_clock_came_by() throws Exception {
        var matter = promised();
        MovedClock.standing(31, () -> {
            AtOnce.done(() -> deadlines.meet(matter, REPLY));
        });
        assertThat(state(matter)).isEqualTo(DeadlineState.MET_LATE);
        assertThat(said(MISSED, matter)).isEqualTo(1);
    }

    @Test
    void two_rounds_at_once_say_everything_once() throws Exception {
        var matters = new ArrayList<Matter>();
        for (int i = 0; i < 30; i++) matters.add(promised());
        MovedClock.standing(31, () -> {
            var start = new CyclicBarrier(3);
            var rounds = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 3; i++) {
                rounds.add(threads.submit(() -> {
                    start.await();
                    return round.run();
                }));
            }
            for (var one : rounds) one.get();
        });
        for (var matter : matters) {
            assertThat(said(REMINDED, matter)).isEqualTo(3);
            assertThat(said(MISSED, matter)).isEqualTo(1);
        }
    }

    @Test
    void a_crash_in_the_middle_leaves_nothing_half_done_and_stops_no_other() throws Exception {
        var before = promised();
        var crashing = promised();
        var after = promised();
        MovedClock.standing(31, () -> {
            FailingNotice.failFor(crashing.id());
            round.run();
            assertThat(said(MISSED, before)).isEqualTo(1);
            assertThat(said(MISSED, after)).isEqualTo(1);
            assertThat(said(MISSED, crashing)).isZero();
            assertThat(said(REMINDED, crashing)).isZero();
            assertThat(state(crashing)).isEqualTo(DeadlineState.RUNNING);
            FailingNotice.failNoMore();
            round.run();
            round.run();
        });
        assertThat(said(MISSED, crashing)).isEqualTo(1);
        assertThat(said(REMINDED, crashing)).isEqualTo(3);
    }

    @Test
    void a_round_does_not_wait_for_a_deadline_that_somebody_holds() throws Exception {
        var held = promised();
        var free = promised();
        MovedClock.standing(31, () -> {
            try (var connection = union.getConnection()) {
                connection.setAutoCommit(false);
                try (var holding = connection.prepareStatement(
                        "select id from deadline where kind = ? and matter = ? for update")) {
                    holding.setString(1, held.kind());
                    holding.setLong(2, held.id());
                    holding.executeQuery();
                    // The server's own timer may be on its way with the same deadlines in hand.
                    for (int i = 0; i < 5 && said(MISSED, free) == 0; i++)
                        threads.submit(round::run).get(60, TimeUnit.SECONDS);
                    assertThat(said(MISSED, free)).isEqualTo(1);
                    assertThat(said(MISSED, held)).isZero();
                    connection.rollback();
                }
            }
            for (int i = 0; i < 5 && said(MISSED, held) == 0; i++) round.run();
            assertThat(said(MISSED, held)).isEqualTo(1);
        });
    }

    @Test
    void days_on_which_it_stands_still_move_the_due_day_and_no_reminder_comes() throws Exception {
        var matter = promised();
        var due = deadlines.of(matter).get(0).dueOn();
        AtOnce.done(() -> deadlines.pause(matter, REPLY, PauseReason.FORCE_MAJEURE));
        MovedClock.later(40, () -> {
            assertThat(said(REMINDED, matter)).isZero();
            var resumed = AtOnce.done(() -> deadlines.resume(matter, REPLY));
            assertThat(resumed.dueOn()).isEqualTo(due.plusDays(40));
            assertThat(said("DeadlineMoved", matter)).isEqualTo(1);
            AtOnce.done(() -> deadlines.extend(matter, REPLY, "要等外地厂家的检测报告。"));
            assertThat(deadlines.of(matter).get(0).dueOn()).isEqualTo(due.plusDays(70));
        });
    }

    @Test
    void each_turn_of_a_promised_day_is_an_entry_of_the_log_with_rule_and_day() throws Exception {
        var matter = promised();
        var due = deadlines.of(matter).get(0).dueOn();
        assertThat(turns(matter)).containsExactly("PROMISED");
        assertThat(facts("DeadlineNoted", matter).get(0))
                .contains("\"rule\":\"suggestion.reply\"")
                .contains("\"dueOn\":\"" + due + "\"")
                .contains("\"amount\":30")
                .contains("\"unit\":\"CALENDAR_DAYS\"")
                .containsPattern("\"source\":\"[^\"]+\"");
        AtOnce.done(() -> deadlines.pause(matter, REPLY, PauseReason.FORCE_MAJEURE));
        AtOnce.done(() -> deadlines.resume(matter, REPLY));
        AtOnce.done(() -> deadlines.extend(matter, REPLY, "要等外地厂家的检测报告。"));
        assertThat(facts("DeadlineNoted", matter).get(3)).contains("\"dueOn\":\"" + due.plusDays(30) + "\"");
        MovedClock.later(61, () -> {
            round.run();
            assertThat(said(MISSED, matter)).isEqualTo(1);
            AtOnce.done(() -> deadlines.meet(matter, REPLY));
        });
        assertThat(turns(matter)).containsExactly("PROMISED", "PAUSED", "RESUMED", "EXTENDED", "MET");
        var other = promised();
        AtOnce.done(() -> deadlines.withdraw(other, REPLY));
        assertThat(turns(other)).containsExactly("PROMISED", "WITHDRAWN");
    }

    private List<String> turns(Matter matter) throws SQLException {
        return facts("DeadlineNoted", matter).stream()
                .map(one -> one.replaceAll(".*\"turn\":\"([A-Z]+)\".*", "$1"))
                .toList();
    }

    private List<String> facts(String kind, Matter matter) throws SQLException {
        return new UnionData(union)
                .read(
                        "select facts from audit_entry where kind = ? and facts like ? order by number",
                        kind,
                        "%\"matter\":" + matter.id() + ",%");
    }

    private Matter promised() throws Exception {
        var matter = new Matter("probe", LAST.incrementAndGet());
        AtOnce.done(() -> deadlines.promise(matter, REPLY, branch(), clock.now()));
        return matter;
    }

    private OrganisationId branch() {
        return tree.withCode("HD-1-2").orElseThrow().id();
    }

    private DeadlineState state(Matter matter) {
        return deadlines.of(matter).get(0).state();
    }

    private int said(String kind, Matter matter) throws SQLException {
        List<String> found = new UnionData(union)
                .read(
                        "select number from audit_entry where kind = ? and facts like ?",
                        kind,
                        "%\"matter\":" + matter.id() + ",%");
        return found.size();
    }
}
