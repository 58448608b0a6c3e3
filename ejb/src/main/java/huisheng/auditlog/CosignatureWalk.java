package huisheng.auditlog;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.SignedNote;
import huisheng.ballots.log.VerifierKey;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Holds what witnesses signed against the states of the log (C2SP tlog-cosignature), in the order of their sizes, read in
 * stretches. A line that was taken away is not missed: only the witness knows that it signed.
 */
final class CosignatureWalk {
    private static final int STRETCH = 1024;

    private final LogRows rows;
    private final BiConsumer<String, String> finding;
    private final Deque<Cosignature> waiting = new ArrayDeque<>();
    private long lastSize = -1;
    private String lastWitness = "";
    private long held;

    /** @param finding takes a place and what is wrong there */
    CosignatureWalk(LogRows rows, BiConsumer<String, String> finding) {
        this.rows = rows;
        this.finding = finding;
    }

    /** Judges all under this state; those before it belong to no state. */
    void judge(LogRows.Signed state) throws SQLException {
        for (var one = next(); one.isPresent() && one.get().entries() <= state.entries(); one = next()) {
            var cosignature = take();
            if (cosignature.entries() < state.entries()) stray(cosignature);
            else if (isOver(state.note(), cosignature)) held++;
            else finding.accept(place(cosignature), "the witness did not sign this state at that time");
        }
    }

    /** @return how many hold */
    long finish() throws SQLException {
        while (next().isPresent()) stray(take());
        return held;
    }

    private void stray(Cosignature one) {
        finding.accept(place(one), "there is no signed state of so many entries");
    }

    private static boolean isOver(String note, Cosignature one) {
        try {
            var read = SignedNote.decode(note + one.line() + "\n");
            var witness = VerifierKey.decode(one.witness());
            var signature = read.signatures().get(read.signatures().size() - 1);
            return witness.verifies(read.text(), signature)
                    && witness.seconds(signature) == one.at().getEpochSecond();
        } catch (MalformedEncoding e) {
            return false;
        }
    }

    private static String place(Cosignature one) {
        return "checkpoint " + one.entries() + " by " + one.witness().split("\\+", 2)[0];
    }

    private Cosignature take() {
        var one = waiting.remove();
        lastSize = one.entries();
        lastWitness = one.witness();
        return one;
    }

    private Optional<Cosignature> next() throws SQLException {
        if (waiting.isEmpty()) waiting.addAll(rows.cosignaturesAfter(lastSize, lastWitness, STRETCH));
        return Optional.ofNullable(waiting.peek());
    }
}
