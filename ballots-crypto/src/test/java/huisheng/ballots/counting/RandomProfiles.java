package huisheng.ballots.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random votes that Java and JavaScript draw alike; the twin is src/test/js/profiles.js. */
final class RandomProfiles {
    record Profile(int candidates, List<List<Integer>> votes) {}

    /** What one draw puts before all methods. */
    record Drawn(
            boolean blankAllowed,
            Profile ranks,
            int grades,
            Profile judged,
            Profile listed,
            int seats,
            List<BigInteger> totals,
            PassRule rule) {}

    private int state;

    RandomProfiles(int block) {
        state = 0x9e3779b9 ^ ((block + 1) * 0x85ebca6b);
        state = state == 0 ? 1 : state;
    }

    int next(int bound) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return Integer.remainderUnsigned(state, bound);
    }

    Drawn draw() {
        boolean blankAllowed = next(2) == 1;
        Profile ranks = profile(this::anything);
        int grades = 1 + next(6);
        Profile judged = profile(n -> list(n, 1, grades));
        Profile listed = profile(this::ranking);
        int seats = 1 + next(4);
        List<BigInteger> totals =
                list(1 + next(6), 0, 12).stream().map(BigInteger::valueOf).toList();
        PassRule rule = new PassRule(BigInteger.valueOf(next(24)), 1, 2, next(2) == 1);
        return new Drawn(blankAllowed, ranks, grades, judged, listed, seats, totals, rule);
    }

    /** The counts of one draw as text, in the order of the twin. */
    static Stream<String> countAll(Drawn d) {
        return Stream.of(
                Schulze.count(d.ranks().votes(), d.ranks().candidates(), d.blankAllowed())
                        .json(),
                judge(d, MajorityJudgement.Middle.BETTER),
                judge(d, MajorityJudgement.Middle.WORSE),
                FormatStv.count(d.listed().votes(), d.listed().candidates(), d.seats())
                        .json(),
                ExactStv.count(d.listed().votes(), d.listed().candidates(), d.seats())
                        .json(),
                Approval.elect(d.totals(), d.seats(), d.rule()).json());
    }

    private static String judge(Drawn d, MajorityJudgement.Middle middle) {
        return MajorityJudgement.count(
                        d.judged().votes(), d.judged().candidates(), d.grades(), d.blankAllowed(), middle)
                .json();
    }

    private Profile profile(IntFunction<List<Integer>> wellFormed) {
        int candidates = 1 + next(6);
        List<List<Integer>> votes = new ArrayList<>();
        for (int left = next(16); left > 0; left--) {
            votes.add(next(5) == 0 ? anything(candidates) : wellFormed.apply(candidates));
        }
        return new Profile(candidates, votes);
    }

    private List<Integer> anything(int candidates) {
        return list(candidates, 0, candidates + 2);
    }

    private List<Integer> list(int length, int from, int bound) {
        List<Integer> list = new ArrayList<>();
        IntStream.range(0, length).forEach(i -> list.add(from + next(bound)));
        return list;
    }

    private List<Integer> ranking(int candidates) {
        List<Integer> order = new ArrayList<>();
        IntStream.range(0, candidates).forEach(i -> order.add(next(i + 1), i));
        List<Integer> vote = new ArrayList<>(Collections.nCopies(candidates, 0));
        int kept = next(candidates + 1);
        IntStream.range(0, kept).forEach(r -> vote.set(order.get(r), r + 1));
        return vote;
    }
}
