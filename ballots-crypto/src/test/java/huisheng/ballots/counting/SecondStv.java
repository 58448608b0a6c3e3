package huisheng.ballots.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Single transferable vote a second time: ballots stay whole and struck candidates are a set of bits; integers over a common
 * denominator instead of fractions, places in an array instead of piles.
 */
final class SecondStv {
    private SecondStv() {}

    private static final class Lists {
        final List<List<Integer>> votes = new ArrayList<>();
        final List<List<Integer>> invalid = new ArrayList<>();

        Lists(List<List<Integer>> all, int n) {
            for (List<Integer> vote : all) {
                List<Integer> ranked = new ArrayList<>(vote);
                ranked.removeIf(v -> v == 0);
                Collections.sort(ranked);
                boolean gapless = ranked.equals(
                        IntStream.rangeClosed(1, ranked.size()).boxed().toList());
                if (!gapless) {
                    invalid.add(vote);
                    continue;
                }
                votes.add(ranked.stream().map(vote::indexOf).toList());
            }
            Comparator<List<Integer>> dictionary = Comparator.comparing(list ->
                    list.stream().map(v -> String.valueOf((char) ('A' + v))).reduce("", String::concat));
            votes.sort(dictionary);
            invalid.sort(dictionary);
        }

        int top(int ballot, int struck) {
            for (int c : votes.get(ballot)) if ((struck >> c & 1) == 0) return c;
            return -1;
        }

        int mentioned(int struck) {
            int all = 0;
            for (List<Integer> list : votes) for (int c : list) all |= 1 << c;
            return all & ~struck;
        }

        String json(List<String> events, List<Integer> winners) {
            return "{\"ballots\":" + SecondCount.text(votes) + ",\"invalid\":" + SecondCount.text(invalid)
                    + ",\"events\":" + SecondCount.text(events) + ",\"winners\":" + SecondCount.text(winners) + "}";
        }
    }

    static String exactStv(List<List<Integer>> all, int n, int seats) {
        Lists lists = new Lists(all, n);
        int ballots = lists.votes.size();
        BigInteger one = BigInteger.ONE; // what a whole vote is worth now
        BigInteger[] worth = new BigInteger[ballots];
        Arrays.fill(worth, one);
        BigInteger whole = BigInteger.valueOf(ballots / (seats + 1) + 1);
        List<String> events = new ArrayList<>();
        List<Integer> winners = new ArrayList<>();
        int struck = 0;
        while (winners.size() < seats) {
            int open = lists.mentioned(struck);
            int[] candidates =
                    IntStream.range(0, n).filter(c -> (open >> c & 1) == 1).toArray();
            if (candidates.length <= seats - winners.size()) {
                Arrays.stream(candidates).forEach(winners::add);
                events.add("[\"Win\"," + Arrays.toString(candidates).replace(" ", "") + "]");
                break;
            }
            BigInteger[] sum = new BigInteger[n];
            Arrays.fill(sum, BigInteger.ZERO);
            for (int b = 0; b < ballots; b++) {
                int top = lists.top(b, struck);
                if (top >= 0) sum[top] = sum[top].add(worth[b]);
            }
            BigInteger quota = whole.multiply(one);
            BigInteger best = Arrays.stream(candidates)
                    .mapToObj(c -> sum[c])
                    .max(Comparator.naturalOrder())
                    .get();
            boolean someoneWins = best.compareTo(quota) >= 0;
            BigInteger edge = someoneWins
                    ? best
                    : Arrays.stream(candidates)
                            .mapToObj(c -> sum[c])
                            .min(Comparator.naturalOrder())
                            .get();
            List<Integer> tied = new ArrayList<>();
            for (int c : candidates) if (sum[c].equals(edge)) tied.add(someoneWins ? tied.size() : 0, c);
            if (tied.size() > 1)
                events.add("[\"Tie" + (someoneWins ? "Win" : "Lose") + "\"," + SecondCount.text(tied) + "]");
            int chosen = tied.get(0);
            if (someoneWins) {
                events.add("[\"Win\",[" + chosen + "]]");
                winners.add(chosen);
                for (int b = 0; b < ballots; b++) {
                    boolean its = lists.top(b, struck) == chosen;
                    worth[b] = worth[b].multiply(its ? best.subtract(quota) : best);
                }
                one = one.multiply(best);
            } else {
                events.add("[\"Lose\"," + chosen + "]");
            }
            struck |= 1 << chosen;
        }
        return lists.json(events, winners);
    }

    static String formatStv(List<List<Integer>> all, int n, int seats) {
        Lists lists = new Lists(all, n);
        int ballots = lists.votes.size();
        double[] worth = new double[ballots];
        Arrays.fill(worth, 1);
        int[] queue = IntStream.range(0, ballots).toArray(); // in the order in which the format takes papers up
        int quota = ballots / (seats + 1) + 1;
        List<String> events = new ArrayList<>();
        List<Integer> winners = new ArrayList<>();
        int struck = 0;
        while (winners.size() < seats) {
            int open = lists.mentioned(struck);
            Integer[] rank = IntStream.range(0, n)
                    .filter(c -> (open >> c & 1) == 1)
                    .boxed()
                    .toArray(Integer[]::new);
            if (rank.length <= seats - winners.size()) {
                winners.addAll(List.of(rank));
                events.add("[\"Win\"," + SecondCount.text(List.of(rank)) + "]");
                break;
            }
            double[] sum = new double[n];
            for (int q = queue.length - 1; q >= 0; q--) { // the pile is added from its top, the paper that came last
                int top = lists.top(queue[q], struck);
                if (top >= 0) sum[top] += worth[queue[q]];
            }
            Arrays.sort(rank, (a, b) -> sum[a] != sum[b] ? Double.compare(sum[b], sum[a]) : a - b);
            boolean someoneWins = sum[rank[0]] >= quota;
            int chosen = someoneWins ? rank[0] : rank[rank.length - 1];
            int rival = someoneWins ? rank[1] : rank[rank.length - 2];
            if (sum[chosen] == sum[rival]) {
                events.add("[\"Tie" + (someoneWins ? "Win" : "Lose") + "\",[" + chosen + "," + rival + "]]");
            }
            int before = struck;
            if (someoneWins) {
                winners.add(chosen);
                double factor = (sum[chosen] - quota) / sum[chosen];
                for (int b = 0; b < ballots; b++) if (lists.top(b, before) == chosen) worth[b] *= factor;
            }
            events.add(someoneWins ? "[\"Win\",[" + chosen + "]]" : "[\"Lose\"," + chosen + "]");
            queue = nextQueue(lists, queue, rank, before);
            struck |= 1 << chosen;
        }
        return lists.json(events, winners);
    }

    /** Piles from worst to best candidate, each from its oldest paper to its newest; papers without a choice drop out. */
    private static int[] nextQueue(Lists lists, int[] queue, Integer[] rank, int struck) {
        return IntStream.range(0, rank.length)
                .map(i -> rank[rank.length - 1 - i])
                .flatMap(c -> Arrays.stream(queue).filter(b -> lists.top(b, struck) == c))
                .toArray();
    }
}
