package huisheng.ballots.counting;

/**
 * The strength of a path between two candidates: more winning votes are stronger, then fewer losing ones.
 *
 * @param won votes for the stronger side of the weakest link
 * @param lost votes for its other side
 */
public record Beat(long won, long lost) implements Comparable<Beat> {
    /** No path. */
    public static final Beat NONE = new Beat(0, 0);

    static Beat stronger(Beat a, Beat b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    static Beat weaker(Beat a, Beat b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    @Override
    public int compareTo(Beat other) {
        return won != other.won ? Long.compare(won, other.won) : Long.compare(other.lost, lost);
    }

    @Override
    public String toString() {
        return "[" + won + "," + lost + "]";
    }
}
