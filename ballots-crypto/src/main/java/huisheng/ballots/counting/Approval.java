package huisheng.ballots.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Approval and plurality: those who pass the threshold are elected in the order of their votes, as many as there are
 * seats. A tie at the last seat is never broken here; the tied go to a run-off and their seats stay undecided.
 */
public final class Approval {
    private Approval() {}

    /**
     * @param votes approvals of each candidate, by candidate number; weights count as many votes
     * @param seats how many can be elected, positive
     * @param rule what each of them must reach
     */
    public static Seats elect(List<BigInteger> votes, int seats, PassRule rule) {
        if (seats <= 0 || votes.stream().anyMatch(v -> v.signum() < 0)) {
            throw new IllegalArgumentException("seats are positive, votes not negative");
        }
        List<List<Integer>> standing = Standing.descending(votes);
        List<Integer> elected = new ArrayList<>();
        for (List<Integer> level : standing) {
            if (!rule.holds(votes.get(level.get(0)))) {
                break;
            }
            int left = seats - elected.size();
            if (level.size() > left) {
                return new Seats(standing, elected, left == 0 ? List.of() : level, left == 0 ? 0 : left, 0);
            }
            elected.addAll(level);
        }
        return new Seats(standing, elected, List.of(), 0, seats - elected.size());
    }
}
