package huisheng.ballots.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Condorcet–Schulze with beat paths (docs/protocol/12-counting.md 12.2; format, section 16.1). Each number of a vote is a
 * rank, 1 the best, equal ranks allowed, 0 unranked and behind every rank. A tie is not broken: the tied share a level.
 */
public final class Schulze {
    private Schulze() {}

    /**
     * @param votes one rank a candidate
     * @param candidates how many candidates there are
     * @param blankAllowed true if a vote of zeros counts as blank and not as a vote that ranks nobody
     */
    public static SchulzeResult count(List<List<Integer>> votes, int candidates, boolean blankAllowed) {
        Votes.require(votes, candidates);
        List<List<Integer>> valid =
                votes.stream().filter(v -> !(blankAllowed && Votes.isBlank(v))).toList();
        long[][] raw = preferences(valid, candidates);
        Beat[][] paths = strongestPaths(raw);
        Integer blank = blankAllowed ? votes.size() - valid.size() : null;
        return new SchulzeResult(valid.size(), blank, rows(raw), rows(paths), levels(paths));
    }

    private static long[][] preferences(List<List<Integer>> votes, int n) {
        long[][] raw = new long[n][n];
        for (List<Integer> vote : votes) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    raw[i][j] += rank(vote.get(i)) < rank(vote.get(j)) ? 1 : 0;
                }
            }
        }
        return raw;
    }

    private static int rank(int value) {
        return value == 0 ? Integer.MAX_VALUE : value;
    }

    private static Beat[][] strongestPaths(long[][] raw) {
        int n = raw.length;
        Beat[][] m = new Beat[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                m[i][j] = raw[i][j] > raw[j][i] ? new Beat(raw[i][j], raw[j][i]) : Beat.NONE;
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    m[i][j] = Beat.stronger(m[i][j], Beat.weaker(m[i][k], m[k][j]));
                }
            }
        }
        return m;
    }

    private static List<List<Integer>> levels(Beat[][] paths) {
        List<Integer> remaining =
                new ArrayList<>(IntStream.range(0, paths.length).boxed().toList());
        List<List<Integer>> levels = new ArrayList<>();
        while (!remaining.isEmpty()) {
            List<Integer> unbeaten = remaining.stream()
                    .filter(i -> remaining.stream().noneMatch(j -> paths[j][i].compareTo(paths[i][j]) > 0))
                    .toList();
            levels.add(unbeaten);
            remaining.removeAll(unbeaten);
        }
        return levels;
    }

    private static List<List<Long>> rows(long[][] matrix) {
        return IntStream.range(0, matrix.length)
                .mapToObj(i -> IntStream.range(0, matrix.length)
                        .mapToObj(j -> matrix[i][j])
                        .toList())
                .toList();
    }

    private static List<List<Beat>> rows(Beat[][] matrix) {
        return IntStream.range(0, matrix.length)
                .mapToObj(i -> List.of(matrix[i]))
                .toList();
    }
}
