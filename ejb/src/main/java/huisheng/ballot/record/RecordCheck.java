package huisheng.ballot.record;

import huisheng.ballot.poll.PollId;
import huisheng.ballots.verifier.CheckReport;
import huisheng.ballots.verifier.Report;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One time that the server judged a record. Who asked for it stands in the log alone. */
@Entity
@Table(name = "record_check")
class RecordCheck {
    /** What the page and the table hold of the findings; the rest is only counted. */
    private static final int KEPT = 100;

    /** A check that says nothing for so long has broken off: by a restart, or a record that could not be read. */
    private static final Duration LONGEST = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_check_seq")
    @SequenceGenerator(name = "record_check_seq", sequenceName = "record_check_seq", allocationSize = 1)
    private Long id;

    private long pollId;
    private Instant startedAt;
    private Instant endedAt;
    private boolean broken;
    private String stage;
    private int events;
    private int ballots;
    private int counted;
    private int faults;
    private String findings;

    protected RecordCheck() {}

    RecordCheck(PollId poll, Instant at) {
        pollId = poll.value();
        startedAt = at;
    }

    long id() {
        return id;
    }

    PollId poll() {
        return new PollId(pollId);
    }

    void end(Report report, Instant at) {
        var summary = report.summary();
        endedAt = at;
        stage = summary.stage();
        events = Math.toIntExact(summary.events());
        ballots = Math.toIntExact(summary.ballots());
        counted = Math.toIntExact(summary.counted());
        faults = report.checks().stream()
                .mapToInt(one -> one.findings().size() + Math.toIntExact(one.more()))
                .sum();
        findings = report.checks().stream()
                .flatMap(RecordCheck::lines)
                .limit(KEPT)
                .map(RecordVerdict.Line::written)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<RecordVerdict.Line> lines(CheckReport check) {
        return check.findings().stream()
                .map(one -> new RecordVerdict.Line(check.check().number(), one.place(), one.reason()));
    }

    /** There is no box. */
    void endWithout(Instant at) {
        endedAt = at;
    }

    void breakOff(Instant at) {
        endedAt = at;
        broken = true;
    }

    boolean isAtWork(Instant now) {
        return state(now) == RecordVerdict.State.AT_WORK;
    }

    int events() {
        return events;
    }

    int faults() {
        return faults;
    }

    private RecordVerdict.State state(Instant now) {
        if (broken) return RecordVerdict.State.BROKEN;
        if (endedAt == null)
            return startedAt.plus(LONGEST).isBefore(now) ? RecordVerdict.State.BROKEN : RecordVerdict.State.AT_WORK;
        if (stage == null) return RecordVerdict.State.NO_BOX;
        return faults == 0 ? RecordVerdict.State.SOUND : RecordVerdict.State.UNSOUND;
    }

    RecordVerdict verdict(Instant now) {
        var lines = findings == null || findings.isEmpty()
                ? List.<RecordVerdict.Line>of()
                : findings.lines().map(RecordVerdict.Line::read).toList();
        return new RecordVerdict(
                state(now), startedAt, endedAt, stage == null ? "" : stage, events, ballots, counted, faults, lines);
    }
}
