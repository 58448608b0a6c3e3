package huisheng.witness;

import huisheng.auditlog.AuditLog;
import huisheng.auditlog.Checkpoints;
import huisheng.auditlog.Cosignature;
import huisheng.ballots.log.CheckpointSubmission;
import huisheng.kernel.Clock;
import huisheng.witness.WitnessRows.Asked;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Before and after a witness is asked, each in a transaction of its own; none is open while it thinks. */
@ApplicationScoped
class ShowingStep {
    /** So long nobody else asks the same witness; longer than any call. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration DISPUTE = Duration.ofSeconds(20);
    private static final int LONGEST_PAUSE = 5;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Inject
    private Checkpoints checkpoints;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What is to be shown to the witness now, if it is its time, there is something new and no other server has taken it. */
    record ToShow(CheckpointSubmission submission, long entries) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<ToShow> take(Peer peer) {
        var witness = peer.key().encode();
        var last = checkpoints.last().orElse(null);
        if (last == null || last.entries() == 0) return Optional.empty();
        return rows(rows -> {
            var asked = rows.asked(witness).orElseThrow();
            var now = clock.now();
            boolean isDue = !asked.next().isAfter(now) && asked.entries() <= last.entries();
            if (!isDue || hasSigned(witness, last.entries())) return Optional.empty();
            if (!rows.take(asked, now.plus(LEASE))) return Optional.empty();
            return Optional.of(new ToShow(checkpoints.submission(last, asked.entries()), last.entries()));
        });
    }

    private boolean hasSigned(String witness, long entries) {
        return checkpoints
                .lastOf(witness)
                .filter(one -> one.entries() == entries)
                .isPresent();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void settle(Peer peer, ToShow shown, WitnessReply reply) {
        rows(rows -> {
            var before = rows.asked(peer.key().encode()).orElseThrow();
            rows.settle(after(peer, shown, reply, before, clock.now()));
            return null;
        });
    }

    private Asked after(Peer peer, ToShow shown, WitnessReply reply, Asked before, Instant now) {
        var witness = before.witness();
        if (reply instanceof WitnessReply.Cosigned cosigned) {
            var at = Instant.ofEpochSecond(cosigned.seconds());
            checkpoints.add(new Cosignature(
                    shown.entries(), witness, at, cosigned.line().line()));
            if (before.disputed() != null) audit.append(new LogAgreed(Peer.id(peer.key())));
            return new Asked(witness, shown.entries(), now, 0, now, null);
        }
        if (reply instanceof WitnessReply.Elsewhere elsewhere) {
            boolean isOurs = elsewhere.entries() <= entriesNow() && elsewhere.entries() != before.entries();
            if (isOurs) return new Asked(witness, elsewhere.entries(), now, before.failures(), now, before.disputed());
            boolean isAhead = elsewhere.entries() > entriesNow();
            return isAhead ? disputed(peer, shown, elsewhere.entries(), before, now) : failed(before, now);
        }
        if (reply instanceof WitnessReply.Disputed) return disputed(peer, shown, before.entries(), before, now);
        return failed(before, now);
    }

    /** It cosigned more than there is, or another beginning. */
    private Asked disputed(Peer peer, ToShow shown, long seen, Asked before, Instant now) {
        if (before.disputed() == null) audit.append(new LogDisputed(Peer.id(peer.key()), shown.entries(), seen));
        var since = before.disputed() == null ? now : before.disputed();
        return new Asked(before.witness(), before.entries(), now.plus(DISPUTE), 0, now, since);
    }

    private static Asked failed(Asked before, Instant now) {
        int failures = before.failures() + 1;
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, LONGEST_PAUSE));
        return new Asked(
                before.witness(), before.entries(), now.plus(pause), failures, before.answered(), before.disputed());
    }

    private long entriesNow() {
        return checkpoints.last().map(Checkpoints.State::entries).orElse(0L);
    }

    private interface Work<T> {
        T on(WitnessRows rows) throws SQLException;
    }

    private <T> T rows(Work<T> work) {
        try (var connection = union.getConnection()) {
            return work.on(new WitnessRows(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The rows of witnesses cannot be read or written", e);
        }
    }
}
