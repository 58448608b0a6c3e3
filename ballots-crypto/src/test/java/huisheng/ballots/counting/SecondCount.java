package huisheng.ballots.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Every method a second time, by other definitions and other data structures than the main sources, sharing none of their
 * code: reachability instead of path closure, chains instead of rounds of removal, one sorted list instead of two runs,
 * for STV see {@link SecondStv}.
 */
final class SecondCount {
    private SecondCount() {}

    // ---- approval: each candidate alone, by how many are ahead

    static String approval(List<BigInteger> votes, int seats, PassRule rule) {
        int n = votes.size();
        List<Integer> elected = new ArrayList<>();
        List<Integer> tied = new ArrayList<>();
        int passing = 0;
        for (int c = 0; c < n; c++) {
            BigInteger mine = votes.get(c);
            BigInteger gap = mine.multiply(BigInteger.valueOf(rule.denominator()))
                    .subtract(rule.base().multiply(BigInteger.valueOf(rule.numerator())));
            if (gap.signum() < 0 || gap.signum() == 0 && rule.strictly()) continue;
            passing++;
            long ahead = votes.stream().filter(v -> v.compareTo(mine) > 0).count();
            long equal = votes.stream().filter(v -> v.compareTo(mine) == 0).count();
            if (ahead + equal <= seats) elected.add(c);
            else if (ahead < seats) tied.add(c);
        }
        elected.sort(
                Comparator.comparing((Integer c) -> votes.get(c)).reversed().thenComparing(c -> c));
        int undecided = tied.isEmpty() ? 0 : seats - elected.size();
        List<List<Integer>> standing = new TreeSet<>(votes)
                .descendingSet().stream()
                        .map(v -> IntStream.range(0, n)
                                .filter(c -> votes.get(c).equals(v))
                                .boxed()
                                .toList())
                        .toList();
        return "{\"standing\":" + text(standing) + ",\"elected\":" + text(elected) + ",\"runOff\":" + text(tied)
                + ",\"runOffSeats\":" + undecided + ",\"open\":" + Math.max(0, seats - passing) + "}";
    }

    // ---- Schulze: strength by strength, who can be reached

    static String schulze(List<List<Integer>> votes, int n, boolean blankAllowed) {
        long[][] raw = new long[n][n];
        int valid = 0;
        for (List<Integer> vote : votes) {
            if (blankAllowed && vote.stream().mapToInt(v -> v).sum() == 0) continue;
            valid++;
            for (int pair = 0; pair < n * n; pair++) {
                int better = vote.get(pair / n);
                int worse = vote.get(pair % n);
                if (better != 0 && (worse == 0 || better < worse)) raw[pair / n][pair % n]++;
            }
        }
        long[][][] path = new long[n][n][2];
        long[][] strengths = IntStream.range(0, n * n)
                .mapToObj(p -> new long[] {raw[p / n][p % n], raw[p % n][p / n]})
                .filter(s -> s[0] > s[1])
                .sorted(SecondCount::weakestFirst)
                .toArray(long[][]::new);
        for (long[] strength : strengths) {
            for (int from = 0; from < n; from++) {
                boolean[] reached = new boolean[n];
                follow(raw, strength, from, reached);
                for (int to = 0; to < n; to++) if (reached[to]) path[from][to] = strength;
            }
        }
        int[] depth = new int[n];
        Arrays.fill(depth, -1);
        List<List<Integer>> winners = new ArrayList<>();
        for (int c = 0; c < n; c++) {
            int d = depth(path, c, depth);
            while (winners.size() <= d) winners.add(new ArrayList<>());
            winners.get(d).add(c);
        }
        String blank = blankAllowed ? ",\"blank\":" + (votes.size() - valid) : "";
        return "{\"valid\":" + valid + blank + ",\"raw\":"
                + Arrays.deepToString(raw).replace(" ", "")
                + ",\"beatpaths\":" + Arrays.deepToString(path).replace(" ", "") + ",\"winners\":" + text(winners)
                + "}";
    }

    private static int weakestFirst(long[] a, long[] b) {
        return a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(b[1], a[1]);
    }

    private static void follow(long[][] raw, long[] atLeast, int from, boolean[] reached) {
        for (int to = 0; to < raw.length; to++) {
            long[] link = {raw[from][to], raw[to][from]};
            if (link[0] > link[1] && weakestFirst(link, atLeast) >= 0 && !reached[to]) {
                reached[to] = true;
                follow(raw, atLeast, to, reached);
            }
        }
    }

    /** The longest chain of candidates who beat each other down to this one. */
    private static int depth(long[][][] path, int c, int[] known) {
        if (known[c] < 0) {
            known[c] = IntStream.range(0, known.length)
                    .filter(other -> weakestFirst(path[other][c], path[c][other]) > 0)
                    .map(other -> 1 + depth(path, other, known))
                    .max()
                    .orElse(0);
        }
        return known[c];
    }

    // ---- majority judgement: literally, one removal after the other

    static String judgement(
            List<List<Integer>> votes, int n, int grades, boolean blankAllowed, MajorityJudgement.Middle middle) {
        List<List<Integer>> invalid = new ArrayList<>();
        List<List<Integer>> valid = new ArrayList<>();
        int blank = 0;
        for (List<Integer> vote : votes) {
            boolean zeros = Collections.frequency(vote, 0) == n;
            if (zeros && blankAllowed) blank++;
            else if (vote.contains(0) || Collections.max(vote) > grades) invalid.add(0, vote);
            else valid.add(vote);
        }
        List<String> values = new ArrayList<>();
        List<List<Integer>> raw = new ArrayList<>();
        for (int c = 0; c < n; c++) {
            int me = c;
            List<Integer> given =
                    new ArrayList<>(valid.stream().map(v -> v.get(me)).sorted().toList());
            raw.add(IntStream.rangeClosed(1, grades)
                    .map(g -> Collections.frequency(given, g))
                    .boxed()
                    .toList());
            StringBuilder value = new StringBuilder();
            while (!given.isEmpty()) {
                int size = given.size();
                boolean odd = size % 2 == 1;
                int at = odd ? size / 2 : middle == MajorityJudgement.Middle.BETTER ? size / 2 - 1 : size / 2;
                value.append((char) ('a' + given.remove(at)));
            }
            values.add(value.toString());
        }
        List<List<Integer>> winners = new TreeSet<>(values)
                .stream()
                        .map(v -> IntStream.range(0, n)
                                .filter(c -> values.get(c).equals(v))
                                .boxed()
                                .toList())
                        .toList();
        return "{\"raw\":" + text(raw) + ",\"valid\":" + valid.size() + (blankAllowed ? ",\"blank\":" + blank : "")
                + ",\"invalid\":" + text(invalid) + ",\"winners\":" + text(winners) + "}";
    }

    static String text(List<?> list) {
        return list.toString().replace(" ", "");
    }
}
