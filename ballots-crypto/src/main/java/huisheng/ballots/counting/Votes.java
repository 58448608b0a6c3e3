package huisheng.ballots.counting;

import java.util.List;

/** What every method asks of its input: as many numbers a vote as there are candidates, none negative. */
final class Votes {
    private Votes() {}

    static void require(List<List<Integer>> votes, int candidates) {
        for (List<Integer> vote : votes) {
            if (vote.size() != candidates || vote.stream().anyMatch(v -> v < 0)) {
                throw new IllegalArgumentException("a vote has one non-negative number a candidate");
            }
        }
    }

    static boolean isBlank(List<Integer> vote) {
        return vote.stream().allMatch(v -> v == 0);
    }
}
