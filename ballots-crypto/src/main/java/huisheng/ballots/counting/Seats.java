package huisheng.ballots.counting;

import java.util.List;

/**
 * Who sits, who must face each other again, and what stays empty.
 *
 * @param standing all candidates from most votes to fewest; equal votes share a level, ascending by number
 * @param elected those with a seat, in the order of the standing
 * @param runOff those tied at the last seat, ascending by number; empty if nobody is
 * @param runOffSeats how many seats the run-off decides
 * @param open seats for which nobody passed the threshold
 */
public record Seats(
        List<List<Integer>> standing, List<Integer> elected, List<Integer> runOff, int runOffSeats, int open) {
    public Seats {
        standing = standing.stream().map(List::copyOf).toList();
        elected = List.copyOf(elected);
        runOff = List.copyOf(runOff);
    }

    /** The result as JSON text, members in the order of this record. */
    public String json() {
        return "{\"standing\":" + Text.of(standing) + ",\"elected\":" + Text.of(elected) + ",\"runOff\":"
                + Text.of(runOff) + ",\"runOffSeats\":" + runOffSeats + ",\"open\":" + open + "}";
    }
}
