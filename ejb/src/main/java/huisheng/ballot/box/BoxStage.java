package huisheng.ballot.box;

import huisheng.ballots.record.EventType;

/**
 * How far the record of a box has come.
 *
 * @param last the last event
 * @param height of the last event
 * @param head hash of the last event, 64 hexadecimal digits: the thing to compare
 * @param ballots taken in all
 * @param replaced of these by a later one of the same credential
 */
public record BoxStage(EventType last, int height, String head, int ballots, int replaced) {
    /** Whether it takes ballots, as far as its record says; the hour is another question. */
    public boolean isOpen() {
        return isOpen(last);
    }

    /** Whether a box whose last event this is takes ballots. */
    static boolean isOpen(EventType last) {
        return last == EventType.SETUP || last == EventType.BALLOT;
    }

    /** Ballots that count. */
    public int counting() {
        return ballots - replaced;
    }
}
