package huisheng.ballot.count;

import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.TrusteeBody;
import huisheng.ballot.trustee.FaultLine;
import java.io.Serializable;
import java.util.List;

/**
 * How far the count has come, and on whom it waits.
 *
 * @param ballots that count; 0 before the close
 * @param replaced by a later one of the same voter
 * @param minimum of ballots, below which nothing is ever opened
 * @param threshold parts that are needed
 * @param added whether the sealed ballots are added up
 * @param faults parts that were wrong and are passed over
 */
public record CountView(
        PollCard poll,
        String organisation,
        int papers,
        int ballots,
        int replaced,
        int minimum,
        int threshold,
        boolean closed,
        boolean added,
        List<Seat> seats,
        List<FaultLine> faults,
        May may)
        implements Serializable {
    /** A trustee, and whether the part came in. */
    public record Seat(int place, String name, TrusteeBody body, boolean given, boolean me) implements Serializable {}

    /** What the visitor may do now. */
    public record May(boolean open, boolean declare, boolean countersign, boolean report) implements Serializable {}

    public CountView {
        seats = List.copyOf(seats);
        faults = List.copyOf(faults);
    }

    public boolean isTooFew() {
        return closed && ballots < minimum;
    }

    public long given() {
        return seats.stream().filter(Seat::given).count();
    }

    public String nameAt(int place) {
        return seats.get(place - 1).name();
    }
}
