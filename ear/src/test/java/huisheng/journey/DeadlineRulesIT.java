package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.deadline.CalendarDesk;
import huisheng.deadline.DayUnit;
import huisheng.deadline.DeadlineDesk;
import huisheng.deadline.DeadlineReason;
import huisheng.deadline.DeadlineState;
import huisheng.deadline.DeadlineTurn;
import huisheng.deadline.Deadlines;
import huisheng.deadline.Matter;
import huisheng.deadline.RuleDesk;
import huisheng.deadline.RuleKey;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.MemberRegister;
import huisheng.office.OfficeReason;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which value and which calendar hold where, and what a change of them moves. */
@ExtendWith(ArquillianExtension.class)
class DeadlineRulesIT {
    private static final RuleKey RENEWED = new RuleKey("suggestion.renewed");
    private static final RuleKey POSTING = new RuleKey("affairs.posting");
    private static final RuleKey HARD_CASE = new RuleKey("grievance.hard");
    private static final AtomicLong LAST = new AtomicLong(System.nanoTime());

    @Inject
    private Deadlines deadlines;

    @Inject
    private DeadlineDesk desk;

    @Inject
    private RuleDesk rules;

    @Inject
    private CalendarDesk calendars;

    @Inject
    private Newcomers newcomers;

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private Clock clock;

    private String chair;
    private OrganisationId union;
    private OrganisationId below;

    @BeforeEach
    void aUnionStandsWithABranch() {
        var code = "RULES-" + LAST.incrementAndGet();
        chair = code + "-C";
        union = newcomers.union(code);
        newcomers.joins(chair, code, Post.CHAIR);
        newcomers.founds(code, code + "-B", "规则分会", null);
        below = tree.withCode(code + "-B").orElseThrow().id();
    }

    @Test
    void the_nearest_word_counts_place_own_value_and_what_is_not_said_is_as_above() throws Exception {
        assertThat(desk.rule(below, POSTING).confirmed()).isFalse();
        asChair(() -> rules.choosePack(union, "CN-HA"));
        assertThat(desk.pack(below).code()).isEqualTo("CN-HA");
        assertThat(desk.rule(below, POSTING).amount()).isEqualTo(7);
        asChair(() -> rules.set(union, POSTING, 12, DayUnit.WORKING_DAYS, "本会章程第九条"));
        var own = desk.rule(below, POSTING);
        assertThat(own.amount()).isEqualTo(12);
        assertThat(own.isOwn()).isTrue();
        assertThat(own.confirmed()).isTrue();
        assertThat(desk.rule(below, RENEWED).amount()).isEqualTo(15);
        assertThat(desk.editions(union, POSTING)).hasSize(1);
        refused(DeadlineReason.CONFIRMED_ALREADY, () -> asChair(() -> rules.confirm(union, POSTING, "章程")));
        refused(
                DeadlineReason.AMOUNT_OUT_OF_RANGE,
                () -> asChair(() -> rules.set(union, POSTING, 0, DayUnit.WORKING_DAYS, "章程")));
    }

    @Test
    void a_promise_keeps_the_rule_that_it_was_made_by() throws Exception {
        var matter = promised(RENEWED, union);
        var due = deadlines.of(matter).get(0).dueOn();
        asChair(() -> rules.set(union, RENEWED, 2, DayUnit.CALENDAR_DAYS, "本会章程第十条"));
        assertThat(deadlines.of(matter).get(0).dueOn()).isEqualTo(due);
        assertThat(deadlines.preview(RENEWED, union, clock.now()).dueOn())
                .isEqualTo(clock.today().plusDays(2));
    }

    @Test
    void only_the_chair_of_the_union_itself_sets_its_rules_and_its_calendar() {
        assertThatThrownBy(() -> As.officer(register, "10002", () -> {
                    rules.confirm(union, RENEWED, "章程");
                    return null;
                }))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(OfficeReason.NOT_YOUR_OFFICE));
        assertThatThrownBy(() -> As.officer(
                        register,
                        "10002",
                        () -> calendars.change(union, seen(), clock.today(), clock.today(), false, "厂庆", "厂庆")))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(OfficeReason.NOT_YOUR_OFFICE));
    }

    @Test
    void a_holiday_moves_what_runs_in_working_days_here_and_below_and_both_days_are_kept() throws Exception {
        var here = promised(RENEWED, union);
        var there = promised(RENEWED, below);
        var inDays = promised(POSTING, union);
        var elsewhere = promised(RENEWED, tree.withCode("HD-1-2").orElseThrow().id());
        var before = deadlines.of(here).get(0).dueOn();
        var untouched = deadlines.of(inDays).get(0).dueOn();
        var far = deadlines.of(elsewhere).get(0).dueOn();
        var first = seen();
        long moved = As.officer(
                register, chair, () -> calendars.change(union, first, before, before, false, "厂庆", "职代会决定厂庆放假一天"));
        assertThat(moved).isEqualTo(2);
        assertThat(deadlines.of(here).get(0).dueOn()).isAfter(before);
        assertThat(deadlines.of(there).get(0).dueOn())
                .isEqualTo(deadlines.of(here).get(0).dueOn());
        assertThat(deadlines.of(inDays).get(0).dueOn()).isEqualTo(untouched);
        assertThat(deadlines.of(elsewhere).get(0).dueOn()).isEqualTo(far);
        var why = desk.explain(deadlines.of(here).get(0).id());
        var change = why.changes().get(why.changes().size() - 1);
        assertThat(change.turn()).isEqualTo(DeadlineTurn.RECOMPUTED);
        assertThat(change.before()).isEqualTo(before);
        assertThat(change.after()).isEqualTo(deadlines.of(here).get(0).dueOn());
        assertThat(why.days().get(why.days().size() - 1).day()).isEqualTo(change.after());
        refused(
                DeadlineReason.CALENDAR_CHANGED_MEANWHILE,
                () -> As.officer(
                        register, chair, () -> calendars.change(union, first, before, before, true, "班", "又改")));
        assertThat(desk.calendar(below).editions()).hasSize(1);
    }

    @Test
    void a_sealed_matter_is_counted_only_when_there_are_five_and_never_shown() throws Exception {
        for (int i = 1; i <= 4; i++) promised(HARD_CASE, union);
        assertThat(desk.figures(union).sealed()).isNull();
        var fifth = promised(HARD_CASE, union);
        assertThat(desk.figures(union).sealed()).isEqualTo(5);
        assertThat(desk.figures(union).running()).isZero();
        assertThat(desk.board(union, DeadlineState.RUNNING, null).items()).isEmpty();
        refused(
                DeadlineReason.NO_SUCH_DEADLINE,
                () -> desk.explain(deadlines.of(fifth).get(0).id()));
    }

    private interface Act {
        void go();
    }

    private Object asChair(Act act) throws Exception {
        return As.officer(register, chair, () -> {
            act.go();
            return null;
        });
    }

    private Matter promised(RuleKey act, OrganisationId where) throws Exception {
        var matter = new Matter("probe", LAST.incrementAndGet());
        AtOnce.done(() -> deadlines.promise(matter, act, where, clock.now()));
        return matter;
    }

    private String seen() {
        return desk.calendar(union).seen();
    }

    private static void refused(DeadlineReason reason, Callable<?> act) {
        assertThatThrownBy(act::call)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
