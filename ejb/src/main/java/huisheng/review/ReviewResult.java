package huisheng.review;

import huisheng.auditlog.LogFinding.Fault;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A walk through the whole log as the auditor sees it.
 *
 * @param by name of who started it
 * @param total entries when it began
 * @param done entries looked at so far
 * @param faults how many findings there are; of many only the first stand in {@code findings}
 */
public record ReviewResult(
        long id,
        State state,
        Instant startedAt,
        Instant endedAt,
        String by,
        long total,
        long done,
        long erased,
        long checkpoints,
        long faults,
        List<Line> findings)
        implements Serializable {
    /** How far it has come. */
    public enum State {
        AT_WORK,
        ENDED,
        BROKEN
    }

    /** A finding with its name. @param place "entry 12", "tile/0/001" */
    public record Line(Fault fault, String place, String detail) implements Serializable {
        static Line read(String text) {
            var cells = text.split("\t", 3);
            return new Line(Fault.valueOf(cells[0]), cells[1], cells[2]);
        }

        /** The number of the entry that it names, or null. */
        public Long entry() {
            return place.matches("entry [0-9]{1,18}") ? Long.valueOf(place.substring(6)) : null;
        }
    }

    public boolean isAtWork() {
        return state == State.AT_WORK;
    }

    public boolean holds() {
        return state == State.ENDED && faults == 0;
    }
}
