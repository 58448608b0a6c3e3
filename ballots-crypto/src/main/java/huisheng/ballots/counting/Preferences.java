package huisheng.ballots.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Votes read as lists of candidates, best first. A vote of zeros is an empty list and valid; a gap or an equal rank makes
 * a vote invalid.
 *
 * @param valid lists of candidate numbers, sorted, a prefix before its extensions
 * @param invalid the votes that are no list, sorted likewise
 */
record Preferences(List<List<Integer>> valid, List<List<Integer>> invalid) {
    private static final Comparator<List<Integer>> LEXICOGRAPHIC = Preferences::compare;

    static Preferences of(List<List<Integer>> votes, int candidates) {
        Votes.require(votes, candidates);
        List<List<Integer>> valid = new ArrayList<>();
        List<List<Integer>> invalid = new ArrayList<>();
        for (List<Integer> vote : votes) {
            List<Integer> list = new ArrayList<>();
            for (int at = vote.indexOf(1); at >= 0; at = vote.indexOf(list.size() + 1)) {
                list.add(at);
            }
            boolean leftOver = vote.stream().filter(v -> v != 0).count() != list.size();
            if (leftOver) {
                invalid.add(vote);
            } else {
                valid.add(list);
            }
        }
        valid.sort(LEXICOGRAPHIC);
        invalid.sort(LEXICOGRAPHIC);
        return new Preferences(valid, invalid);
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int side = a.get(i).compareTo(b.get(i));
            if (side != 0) {
                return side;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
