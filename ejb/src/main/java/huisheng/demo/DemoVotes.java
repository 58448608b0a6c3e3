package huisheng.demo;

import huisheng.ballot.count.ObjectionId;
import huisheng.ballot.count.ShareIntake;
import huisheng.ballot.count.WindowRound;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.kernel.Clock;
import huisheng.kernel.Rounds;
import huisheng.kernel.ToldTime;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A vote of the small branch in each phase: drafted, waiting for a trustee, open, final, and posted with objections. The
 * box of sealed ballots has a database of its own, so they are made after the demonstration union is there, act by act in the
 * order of time, each at its time of the last weeks. Stopped on the way, it begins anew at the next start and gives up what
 * is left of the last try.
 */
@Singleton
@Startup
@DependsOn("DemoUnion")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoVotes {
    private static final System.Logger LOG = System.getLogger(DemoVotes.class.getName());
    /** The drafted one comes last: where it stands, all stand. */
    private static final String LAST = "demo 年度工作计划";

    private static final String GIVEN_UP = "演示数据没有装完就停机了，这次表决作废，另行建立。";
    private static final List<String> KEYS = List.of("final", "objected", "open", "waiting");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    @Inject
    private DemoStage stage;

    @Inject
    private DemoBox box;

    @Inject
    private WindowRound round;

    @Inject
    private ShareIntake shares;

    @Inject
    private Clock clock;

    private LocalDate today;
    private int attempt;
    private final List<Act> acts = new ArrayList<>();

    /** What is done at a time. */
    private record Act(Instant at, Deed deed) {}

    @FunctionalInterface
    private interface Deed {
        void go() throws Exception;
    }

    @PostConstruct
    void load() {
        if (!Boolean.getBoolean("huisheng.demo") || !stage.hasBranch()) return;
        if (stage.drafted(LAST).isPresent()) return;
        try {
            LOG.log(System.Logger.Level.INFO, "Making the votes of the demonstration union …");
            giveUpLastTry();
            Rounds.hold(this::play);
            LOG.log(System.Logger.Level.INFO, "The votes of the demonstration union are made");
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The votes of the demonstration are begun anew at the next start", e);
        }
    }

    private void giveUpLastTry() {
        for (attempt = 1; stage.drafted(token(KEYS.get(0))).isPresent(); attempt++)
            for (var key : KEYS) stage.drafted(token(key)).ifPresent(poll -> stage.giveUp(poll, GIVEN_UP));
    }

    private String token(String key) {
        return "demo " + attempt + " " + key;
    }

    private void play() {
        today = clock.today();
        ended(DemoVote.of("final"), -47, -38, -35);
        ended(DemoVote.of("objected"), -20, -11, -8);
        open(DemoVote.of("open"), -11, -2, 5);
        waiting(DemoVote.of("waiting"), -4, 9);
        var told = new ToldTime(clock);
        acts.stream().sorted(Comparator.comparing(Act::at)).forEach(act -> told.at(act.at(), () -> go(act.deed())));
        var last = DemoVote.of("drafted");
        stage.draft(last, time(10, MORNING), time(13, EVENING), LAST);
    }

    private static void go(Deed deed) {
        try {
            deed.go();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Frozen the day after it was drafted. Days count from today, below 0 they are past. */
    private void frozen(DemoVote vote, int day, int opens, int closes) {
        at(day, "09:30", () -> stage.draft(vote, time(opens, MORNING), time(closes, EVENING), token(vote.key())));
        at(day, "10:10", () -> stage.propose(vote));
        at(day + 1, "14:20", () -> stage.confirm(vote));
    }

    private void open(DemoVote vote, int day, int opens, int closes) {
        frozen(vote, day, opens, closes);
        for (var step : CeremonyStep.ofTheCeremony())
            for (int place = 1; place <= DemoVote.TRUSTEES; place++) say(vote, day + 2 + step.ordinal(), place, step);
        at(day + 4, "15:10", () -> stage.makeSlips(vote));
        at(opens, "08:00:20", round::run);
        var visits = vote.visits();
        int days = Math.min(closes, 0) - opens;
        for (int i = 0; i < visits.size(); i++) visit(vote, opens, days, i, visits.get(i));
    }

    private void say(DemoVote vote, int day, int place, CeremonyStep step) {
        at(day, LocalTime.of(8 + 4 * place, 7 * step.ordinal() + 3), () -> stage.say(vote, place, step));
    }

    // Spread over the days of the window, between nine and half past four.
    private void visit(DemoVote vote, int opens, int days, int number, DemoVote.Visit visit) {
        var hour = LocalTime.of(9, 0).plusMinutes(number * 131L % 450);
        at(opens + number * days / vote.visits().size(), hour, () -> {
            var paper = stage.collect(vote, visit.number(), box.paperKey(vote.uuid()));
            if (visit.choices() != null) box.cast(vote.uuid(), vote.slips(), visit.voter(), paper, visit.choices());
        });
    }

    private void ended(DemoVote vote, int day, int opens, int closes) {
        open(vote, day, opens, closes);
        at(closes, "18:00:25", round::run);
        at(closes, "18:40", () -> share(vote, 1));
        at(closes, "20:15", () -> share(vote, 3));
        at(closes + 1, "09:20", () -> stage.declare(vote));
        at(closes + 1, "10:45", () -> stage.countersign(vote));
        at(closes + 3, "11:30", () -> stage.report(vote));
        for (var row : DemoTable.rows("vote-objections.tsv")) if (row[0].equals(vote.key())) objection(vote, row);
        if (closes + POSTED < 0) at(closes + POSTED, "08:00", round::run);
    }

    /** The day after the posting period, from the close. */
    private static final int POSTED = 17;

    private void share(DemoVote vote, int place) throws Exception {
        var share = vote.trustee(place).share(box.election(vote.uuid()), shares.sum(vote.id()));
        shares.take(vote.id(), place, share);
    }

    private void objection(DemoVote vote, String[] row) {
        var sent = new ObjectionId[1];
        at(Integer.parseInt(row[2]), row[3], () -> sent[0] = stage.object(vote, row[1], row[4]));
        if (row.length > 5) at(Integer.parseInt(row[5]), row[6], () -> stage.answer(sent[0], row[7]));
    }

    /** Two have brought their keys, the third is awaited. */
    private void waiting(DemoVote vote, int day, int opens) {
        frozen(vote, day, opens, opens + 3);
        at(day + 2, "19:25", () -> stage.say(vote, 1, CeremonyStep.CERTIFICATE));
        at(day + 3, "12:40", () -> stage.say(vote, 2, CeremonyStep.CERTIFICATE));
    }

    private void at(int day, String time, Deed deed) {
        at(day, LocalTime.parse(time), deed);
    }

    private void at(int day, LocalTime time, Deed deed) {
        acts.add(new Act(time(day, time), deed));
    }

    private Instant time(int day, LocalTime time) {
        return today.plusDays(day).atTime(time).atZone(Clock.ZONE).toInstant();
    }
}
