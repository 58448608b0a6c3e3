package huisheng.search;

import java.util.Comparator;
import java.util.List;

/**
 * About how many things hold a word. Its newest things are counted up to a number; if there are more, how far they reach
 * back among all tells how dense they lie. Nothing has to be kept up with each change.
 *
 * @param held things that hold it: exact below SAMPLE, otherwise a guess
 * @param all about how many things there are
 */
record WordRarity(long mark, double held, double all) {
    /** Newest things of a word that are looked at. */
    static final int SAMPLE = 64;

    /** What a sample of one word says: how many were counted, and the newest and the oldest of them. */
    record Sample(long mark, int counted, long newest, long oldest) {
        private WordRarity among(long newestOfAll) {
            double held = counted < SAMPLE ? counted : (double) counted * newestOfAll / (newestOfAll - oldest + 1);
            return new WordRarity(mark, held, newestOfAll);
        }
    }

    static List<WordRarity> rarestFirst(List<Sample> samples) {
        long newest = samples.stream().mapToLong(Sample::newest).max().orElse(0);
        return samples.stream()
                .map(sample -> sample.among(newest))
                .sorted(Comparator.comparingDouble(WordRarity::held).thenComparingLong(WordRarity::mark))
                .toList();
    }

    /** The rarer a word, the more it tells: as much as the bits that it would take to name its things. */
    double weight() {
        return Math.log((all + 2) / held);
    }
}
