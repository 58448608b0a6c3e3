package huisheng.auditlog;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The signed states in the order of their sizes, read in stretches. */
final class CheckpointWalk {
    private static final int STRETCH = 1024;

    private final LogRows rows;
    private final Deque<LogRows.Signed> waiting = new ArrayDeque<>();
    private long lastSize = -1;
    private int lastKey;

    CheckpointWalk(LogRows rows) {
        this.rows = rows;
    }

    /** The next one of that size, if there is one. */
    Optional<LogRows.Signed> at(long size) throws SQLException {
        var next = next();
        if (next.isEmpty() || next.get().entries() != size) return Optional.empty();
        return take();
    }

    /** The next one, whatever its size. */
    Optional<LogRows.Signed> take() throws SQLException {
        var next = next();
        if (next.isEmpty()) return next;
        lastSize = next.get().entries();
        lastKey = next.get().key();
        return Optional.of(waiting.poll());
    }

    /** The size of the last one that was given out, -1 before the first. */
    long last() {
        return lastSize;
    }

    private Optional<LogRows.Signed> next() throws SQLException {
        if (waiting.isEmpty()) waiting.addAll(rows.checkpointsAfter(lastSize, lastKey, STRETCH));
        return Optional.ofNullable(waiting.peek());
    }
}
