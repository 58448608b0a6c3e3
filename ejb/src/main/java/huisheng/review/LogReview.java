package huisheng.review;

import huisheng.auditlog.LogAudit;
import huisheng.membership.MemberId;
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

/** One walk through the whole log, from the button to its result. */
@Entity
@Table(name = "log_review")
class LogReview {
    /** What the page and the table hold of the findings; the rest is only counted. */
    private static final int KEPT = 200;

    private static final Duration SILENT = Duration.ofMinutes(2);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "log_review_seq")
    @SequenceGenerator(name = "log_review_seq", sequenceName = "log_review_seq", allocationSize = 1)
    private Long id;

    private long startedBy;
    private Instant startedAt;
    private Instant seenAt;
    private Instant endedAt;
    private long total;
    private long done;
    private long erased;
    private long checkpoints;
    private long faults;
    private String findings;

    protected LogReview() {}

    LogReview(MemberId by, Instant at, long total) {
        startedBy = by.value();
        startedAt = at;
        seenAt = at;
        this.total = total;
    }

    long id() {
        return id;
    }

    void progress(long entries, Instant at) {
        done = entries;
        seenAt = at;
    }

    void end(LogAudit.Report report, Instant at) {
        progress(report.entries(), at);
        endedAt = at;
        erased = report.erased();
        checkpoints = report.checkpoints();
        faults = report.findings().size();
        findings = report.findings().stream()
                .limit(KEPT)
                .map(one -> one.fault() + "\t" + one.place() + "\t" + one.detail())
                .collect(Collectors.joining("\n"));
    }

    /** Broken off: by a restart of the server, or because the log could not be read. */
    private boolean isBroken(Instant now) {
        return endedAt == null && seenAt.plus(SILENT).isBefore(now);
    }

    boolean isAtWork(Instant now) {
        return endedAt == null && !isBroken(now);
    }

    ReviewResult view(Instant now, String by) {
        var state = endedAt != null
                ? ReviewResult.State.ENDED
                : isBroken(now) ? ReviewResult.State.BROKEN : ReviewResult.State.AT_WORK;
        var lines = findings == null || findings.isEmpty()
                ? List.<ReviewResult.Line>of()
                : findings.lines().map(ReviewResult.Line::read).toList();
        return new ReviewResult(id, state, startedAt, endedAt, by, total, done, erased, checkpoints, faults, lines);
    }

    MemberId startedBy() {
        return new MemberId(startedBy);
    }
}
