package huisheng.ballot.record;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What the server found when it judged the record of a vote.
 *
 * @param endedAt null while it is at work or if it broke off
 * @param stage the last kind of event, as the record spells it; empty before the end
 * @param ballots in the box
 * @param counted ballots that count, later ones of the same credential instead of earlier ones
 * @param faults how many findings there are; of many only the first stand in {@code findings}
 */
public record RecordVerdict(
        State state,
        Instant startedAt,
        Instant endedAt,
        String stage,
        int events,
        int ballots,
        int counted,
        int faults,
        List<Line> findings)
        implements Serializable {
    /** How far it has come, and how it ended. */
    public enum State {
        AT_WORK,
        SOUND,
        UNSOUND,
        /** The box was never opened. */
        NO_BOX,
        BROKEN
    }

    /** A finding. @param check its number, V01 to V23 (docs/protocol/10-verifier.md) */
    public record Line(String check, String place, String reason) implements Serializable {
        static Line read(String text) {
            var cells = text.split("\t", 3);
            return new Line(cells[0], cells[1], cells[2]);
        }

        String written() {
            return check + "\t" + plain(place) + "\t" + plain(reason);
        }

        private static String plain(String text) {
            return text.replaceAll("\\s", " ");
        }
    }

    public RecordVerdict {
        findings = List.copyOf(findings);
    }

    public boolean isAtWork() {
        return state == State.AT_WORK;
    }
}
