package huisheng.ballots.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.counting.MajorityJudgement.Middle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Majority judgement by the sums of grades alone: the grade, the order, and that it never contradicts the count by ballots. */
class JudgingBySumsOfGradesTest {
    private static final int GRADES = 4;
    private static final long SEED = 20_261_124;

    @Test
    void the_grade_is_the_best_one_that_more_than_half_gave_or_bettered() {
        assertThat(grade(5, 3, 1, 0)).isZero();
        assertThat(grade(5, 5, 0, 0)).isEqualTo(1); // half is not more than half
        assertThat(grade(0, 0, 0, 1)).isEqualTo(3);
        var one = MajorityGauge.of(List.of(2L, 4L, 3L, 1L));
        assertThat(List.of((long) one.grade(), one.graded(), one.orBetter())).containsExactly(1L, 10L, 6L);
    }

    @Test
    void who_is_graded_by_nobody_comes_last_and_has_no_grade() {
        assertThat(MajorityGauge.levels(
                        List.of(List.of(0L, 0L, 0L, 0L), List.of(0L, 0L, 0L, 9L), List.of(0L, 0L, 0L, 0L))))
                .containsExactly(List.of(1), List.of(0, 2));
        assertThatThrownBy(() -> grade(0, 0, 0, 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> MajorityGauge.of(List.of(1L, -1L))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void among_equal_grades_a_larger_share_above_leads_and_then_a_smaller_share_below() {
        // All "1": the first rises with 4 of 10, the second with 6 of 16, the third and fourth fall with 3 and 4 of 10.
        assertThat(MajorityGauge.levels(List.of(
                        List.of(4L, 5L, 1L, 0L),
                        List.of(6L, 9L, 1L, 0L),
                        List.of(0L, 6L, 4L, 0L),
                        List.of(1L, 6L, 0L, 3L))))
                .containsExactly(List.of(0), List.of(1), List.of(3), List.of(2));
        assertThat(MajorityGauge.levels(List.of(List.of(2L, 2L, 1L, 0L), List.of(4L, 4L, 2L, 0L))))
                .containsExactly(List.of(0, 1));
    }

    /** With as many grades for each, an order of the gauge is that of the count which takes middle grades away. */
    @Test
    void it_never_turns_around_what_the_count_by_ballots_finds() {
        var random = new Random(SEED);
        int told = 0;
        for (int round = 0; round < 20_000; round++) {
            int voters = 1 + random.nextInt(25);
            var votes = IntStream.range(0, voters)
                    .mapToObj(v -> List.of(1 + random.nextInt(GRADES), 1 + random.nextInt(GRADES)))
                    .toList();
            var byBallots = MajorityJudgement.count(votes, 2, GRADES, false, Middle.WORSE)
                    .winners();
            var bySums = MajorityGauge.levels(List.of(sums(votes, 0), sums(votes, 1)));
            if (bySums.size() == 1) continue;
            told++;
            assertThat(byBallots.get(0)).as("%s", votes).isEqualTo(bySums.get(0));
        }
        assertThat(told).isGreaterThan(10_000);
    }

    @Test
    void the_order_does_not_depend_on_the_order_in_which_they_stand() {
        var random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            List<List<Long>> rows = new ArrayList<>();
            for (int i = 0; i < 5; i++)
                rows.add(IntStream.range(0, GRADES)
                        .mapToObj(g -> (long) random.nextInt(4))
                        .toList());
            var shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);
            assertThat(named(MajorityGauge.levels(shuffled), shuffled))
                    .isEqualTo(named(MajorityGauge.levels(rows), rows));
        }
    }

    private static List<List<String>> named(List<List<Integer>> levels, List<List<Long>> rows) {
        return levels.stream()
                .map(level ->
                        level.stream().map(i -> rows.get(i).toString()).sorted().toList())
                .toList();
    }

    private static List<Long> sums(List<List<Integer>> votes, int candidate) {
        return IntStream.rangeClosed(1, GRADES)
                .mapToObj(grade -> votes.stream()
                        .filter(vote -> vote.get(candidate) == grade)
                        .count())
                .toList();
    }

    private static int grade(long... sums) {
        return MajorityGauge.of(java.util.Arrays.stream(sums).boxed().toList()).grade();
    }
}
