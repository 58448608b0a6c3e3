package huisheng.ballots.counting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Majority judgement: the best middle grade wins, and equals are told apart by the middle grade of what remains when it is
 * taken away (docs/protocol/12-counting.md 12.3; format, section 16.2). Candidates with the same grades throughout share a
 * level; nothing breaks that tie.
 */
public final class MajorityJudgement {
    private MajorityJudgement() {}

    /** Which of two middle grades of an even number counts. */
    public enum Middle {
        /** The better one: the published format's rule. */
        BETTER,
        /** The worse one: the grade that a strict majority gives or betters, the rule of the literature. */
        WORSE
    }

    /**
     * @param votes one grade a candidate, 1 the best
     * @param grades how many grades there are; a vote with another number in it is invalid
     * @param blankAllowed true if a vote of zeros is blank; else it is invalid
     */
    public static GradesResult count(
            List<List<Integer>> votes, int candidates, int grades, boolean blankAllowed, Middle middle) {
        Votes.require(votes, candidates);
        int[][] raw = new int[candidates][grades];
        List<List<Integer>> invalid = new ArrayList<>();
        int blank = 0;
        for (List<Integer> vote : votes) {
            if (vote.stream().allMatch(g -> 1 <= g && g <= grades)) {
                IntStream.range(0, candidates).forEach(j -> raw[j][vote.get(j) - 1]++);
            } else if (blankAllowed && Votes.isBlank(vote)) {
                blank++;
            } else {
                invalid.add(vote);
            }
        }
        Collections.reverse(invalid); // the format lists the last one first
        int valid = votes.size() - blank - invalid.size();
        List<int[]> values = IntStream.range(0, candidates)
                .mapToObj(j -> value(raw[j], valid, middle))
                .toList();
        List<List<Integer>> winners = Standing.levels(candidates, (a, b) -> compare(values.get(a), values.get(b)));
        return new GradesResult(rows(raw), valid, blankAllowed ? blank : null, invalid, winners);
    }

    /** Takes away the middle grade again and again; what was taken, in order, is the candidate's value. */
    private static int[] value(int[] histogram, int voters, Middle middle) {
        int[] sorted = IntStream.range(0, histogram.length)
                .flatMap(g -> IntStream.generate(() -> g).limit(histogram[g]))
                .toArray();
        int[] taken = new int[voters];
        int below =
                middle == Middle.BETTER ? (voters + 1) / 2 : voters / 2 + 1; // of the left side, first not yet taken
        int left = Math.min(below, voters);
        int right = left;
        for (int t = 0; t < voters; t++) {
            int remaining = voters - t;
            int index = middle == Middle.BETTER ? (remaining + 1) / 2 - 1 : remaining / 2;
            taken[t] =
                    index < left ? sorted[--left] : sorted[right++]; // what is left stays in two runs around the middle
        }
        return taken;
    }

    private static int compare(int[] a, int[] b) {
        return java.util.Arrays.compare(a, b);
    }

    private static List<List<Integer>> rows(int[][] matrix) {
        return IntStream.range(0, matrix.length)
                .mapToObj(i -> IntStream.of(matrix[i]).boxed().toList())
                .toList();
    }
}
