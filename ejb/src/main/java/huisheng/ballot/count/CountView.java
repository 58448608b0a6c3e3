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
 * @param shuffled whether trustees shuffle the ballots before they open them
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
        boolean shuffled,
        List<Seat> seats,
        List<FaultLine> faults,
        May may)
        implements Serializable {
    /** A trustee, whether the part came in, and the hash of the shuffle, or null. */
    public record Seat(int place, String name, TrusteeBody body, String shuffle, boolean given, boolean me)
            implements Serializable {}

    /** What the visitor may do now. */
    public record May(boolean shuffle, boolean open, boolean declare, boolean countersign, boolean report)
            implements Serializable {
        /** A visitor. */
        static final May NOTHING = new May(false, false, false, false, false);
    }

    public CountView {
        seats = List.copyOf(seats);
        faults = List.copyOf(faults);
    }

    CountView with(May may) {
        return new CountView(
                poll,
                organisation,
                papers,
                ballots,
                replaced,
                minimum,
                threshold,
                closed,
                added,
                shuffled,
                seats,
                faults,
                may);
    }

    public boolean isTooFew() {
        return closed && ballots < minimum;
    }

    public long given() {
        return seats.stream().filter(Seat::given).count();
    }

    public long shuffles() {
        return seats.stream().filter(seat -> seat.shuffle() != null).count();
    }

    /** Whether the sum waits for trustees to shuffle it. */
    public boolean isToShuffle() {
        return added && shuffled && shuffles() < threshold;
    }

    /** The visitor's own place among the trustees, or 0. */
    public int myPlace() {
        return seats.stream().filter(Seat::me).mapToInt(Seat::place).findFirst().orElse(0);
    }

    public String nameAt(int place) {
        return seats.get(place - 1).name();
    }
}
