package huisheng.ballots.counting;

import java.util.List;

/**
 * Majority judgement where only the sums of grades are known, and where not everybody graded each candidate
 * (docs/protocol/12-counting.md 12.7). A candidate's grade is the best one that more than half of those who graded gave or
 * bettered. Equal grades are told apart by the majority gauge (Balinski and Laraki, Majority Judgment, 2010): where more
 * graded better than worse, the larger share of better ones leads; else the smaller share of worse ones does. What is equal in
 * that too shares a level; nothing breaks that tie. Who was graded by nobody comes last, without a grade.
 */
public final class MajorityGauge {
    private final int grade;
    private final long better;
    private final long worse;
    private final long graded;

    private MajorityGauge(List<Long> sums) {
        graded = sums.stream().mapToLong(Long::longValue).sum();
        int middle = 0;
        long sofar = 0;
        while (graded > 0 && 2 * (sofar + sums.get(middle)) <= graded) sofar += sums.get(middle++);
        grade = middle;
        better = sofar;
        worse = graded == 0 ? 0 : graded - sofar - sums.get(middle);
    }

    /** @param sums how many gave each grade, the best first; abstentions are none of them */
    public static MajorityGauge of(List<Long> sums) {
        if (sums.isEmpty() || sums.stream().anyMatch(one -> one < 0))
            throw new IllegalArgumentException("sums of grades");
        return new MajorityGauge(sums);
    }

    /** Who is judged best first, by number in the list; equals share a level. */
    public static List<List<Integer>> levels(List<List<Long>> sums) {
        var values = sums.stream().map(MajorityGauge::of).toList();
        return Standing.levels(values.size(), (a, b) -> values.get(a).compare(values.get(b)));
    }

    public boolean isGraded() {
        return graded > 0;
    }

    /** From 0, the best. @throws IllegalStateException if nobody graded */
    public int grade() {
        if (!isGraded()) throw new IllegalStateException("graded by nobody");
        return grade;
    }

    /** How many graded. */
    public long graded() {
        return graded;
    }

    /** How many gave the grade or a better one. */
    public long orBetter() {
        return graded - worse;
    }

    /** Negative if this leads. */
    private int compare(MajorityGauge other) {
        if (!isGraded() || !other.isGraded()) return Boolean.compare(other.isGraded(), isGraded());
        if (grade != other.grade) return Integer.compare(grade, other.grade);
        boolean rising = better > worse;
        boolean otherRising = other.better > other.worse;
        if (rising != otherRising) return rising ? -1 : 1;
        return rising ? -shares(better, other.better, other) : shares(worse, other.worse, other);
    }

    // a of all against b of all the other's, without dividing.
    private int shares(long a, long b, MajorityGauge other) {
        return Long.compare(Math.multiplyExact(a, other.graded), Math.multiplyExact(b, graded));
    }
}
