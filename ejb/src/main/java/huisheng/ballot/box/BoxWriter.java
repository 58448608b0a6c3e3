package huisheng.ballot.box;

import huisheng.ballots.record.Event;
import huisheng.ballots.record.EventType;
import huisheng.ballots.wire.Hash;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The one writer of a box on this server. Who comes while it writes waits, and the next one in takes along all who wait:
 * many ballots share one commit. The hour that stands beside a ballot never goes back.
 */
final class BoxWriter {
    private static final int TOGETHER = 256;

    private final OpenBox box;
    private final BoxBooks books;
    private final Clock clock;
    private final Consumer<String> afterCommit;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    // Fair: those who are answered already leave before the next one writes again.
    private final ReentrantLock pen = new ReentrantLock(true);

    BoxWriter(OpenBox box, BoxBooks books, Clock clock, Consumer<String> afterCommit) {
        this.box = box;
        this.books = books;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    /** A ballot and, after its commit, what became of it. Guarded by the pen. */
    private static final class Waiting {
        private final CheckedBallot ballot;
        private CastReceipt receipt;
        private Refused refused;

        private Waiting(CheckedBallot ballot) {
            this.ballot = ballot;
        }

        private boolean isAnswered() {
            return receipt != null || refused != null;
        }
    }

    private record Answer(CastReceipt receipt, Refused refused) {}

    CastReceipt put(CheckedBallot ballot) {
        var mine = new Waiting(ballot);
        queue.add(mine);
        pen.lock();
        try {
            while (!mine.isAnswered()) write();
        } finally {
            pen.unlock();
        }
        if (mine.refused != null) throw mine.refused;
        return mine.receipt;
    }

    private void write() {
        var some = new ArrayList<Waiting>();
        for (var one = queue.poll(); one != null; one = some.size() < TOGETHER ? queue.poll() : null) some.add(one);
        try {
            var answers = books.write(rows -> answers(rows, some));
            if (answers.stream().anyMatch(one -> one.receipt() != null)) afterCommit.accept(box.uuid());
            for (int i = 0; i < some.size(); i++) {
                some.get(i).receipt = answers.get(i).receipt();
                some.get(i).refused = answers.get(i).refused();
            }
        } catch (Refused e) {
            for (var one : some) one.refused = e;
            return;
        } catch (RuntimeException e) {
            // nobody may wait for ever for a mistake of ours
            for (var one : some) one.refused = new Refused(BoxReason.UNREACHABLE);
            throw e;
        }
    }

    private List<Answer> answers(BoxRows rows, List<Waiting> some) throws SQLException {
        var tail = rows.last(box.uuid()).orElseThrow();
        var now = clock.now();
        var answers = new ArrayList<Answer>();
        for (var one : some) {
            var known = rows.known(box.uuid(), one.ballot);
            var refusal = refusal(rows, tail.event(), one.ballot, known, now);
            if (refusal.isPresent()) answers.add(new Answer(null, refusal.get()));
            else if (known.same() != null) answers.add(new Answer(known.same(), null));
            else {
                if (known.paperOfCredential() == null) rows.putPaper(box.uuid(), one.ballot);
                tail = append(rows, tail, one.ballot, now);
                answers.add(new Answer(
                        new CastReceipt(one.ballot.tracker(), tail.event().height(), tail.hour()), null));
            }
        }
        return answers;
    }

    // Order matters: whose paper it is before what is known, so that nobody learns of a ballot by sending it again.
    private Optional<Refused> refusal(BoxRows rows, Event tail, CheckedBallot ballot, BoxRows.Known known, Instant now)
            throws SQLException {
        if (known.isVoid()) return Optional.of(new Refused(BoxReason.CREDENTIAL_VOID));
        if (isNot(known.credentialOfPaper(), ballot.credential()))
            return Optional.of(new Refused(BoxReason.PAPER_OF_ANOTHER));
        if (isNot(known.paperOfCredential(), ballot.paperHash()))
            return Optional.of(new Refused(BoxReason.CREDENTIAL_OF_ANOTHER));
        if (known.same() != null && known.same().height() < known.lastOfCredential())
            return Optional.of(new Refused(BoxReason.REPLACED_ALREADY));
        // Whose answer was lost on the way is told again, also after the end.
        if (known.same() != null) return Optional.empty();
        boolean open = tail.type() == EventType.SETUP || tail.type() == EventType.BALLOT;
        if (!open || box.isOver(now)) return Optional.of(new Refused(BoxReason.OVER));
        return rows.holdsAny(box.uuid(), ballot.points()) ? Optional.of(CheckedBallot.copied()) : Optional.empty();
    }

    private static boolean isNot(String bound, String own) {
        return bound != null && !bound.equals(own);
    }

    private BoxRows.Linked append(BoxRows rows, BoxRows.Linked tail, CheckedBallot ballot, Instant now)
            throws SQLException {
        var poll = box.uuid();
        var event = tail.event().next(EventType.BALLOT, Optional.of(new Hash(ballot.hash())));
        var hour = hour(now, tail);
        rows.put(poll, event, hour);
        rows.put(poll, event.height(), ballot, hour);
        return new BoxRows.Linked(event, event.hash().hex(), hour);
    }

    static Instant hour(Instant now, BoxRows.Linked tail) {
        var hour = now.truncatedTo(ChronoUnit.HOURS);
        return hour.isBefore(tail.hour()) ? tail.hour() : hour;
    }
}
