package huisheng.ballots.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.counting.MajorityJudgement.Middle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountingOrderedVotesTest {
    private static void add(List<List<Integer>> votes, int times, Integer... ranks) {
        votes.addAll(Collections.nCopies(times, List.of(ranks)));
    }

    /** The example of 45 voters and 5 candidates with which the method was first published (Schulze, 2003). */
    @Test
    void schulze_elects_e_in_the_published_example() {
        List<List<Integer>> votes = new ArrayList<>();
        add(votes, 5, 1, 3, 2, 5, 4); // A C B E D
        add(votes, 5, 1, 5, 4, 2, 3); // A D E C B
        add(votes, 8, 4, 1, 5, 3, 2); // B E D A C
        add(votes, 3, 2, 3, 1, 5, 4); // C A B E D
        add(votes, 7, 2, 4, 1, 5, 3); // C A E B D
        add(votes, 2, 3, 2, 1, 4, 5); // C B A D E
        add(votes, 7, 5, 4, 2, 1, 3); // D C E B A
        add(votes, 8, 3, 2, 5, 4, 1); // E B A D C
        SchulzeResult result = Schulze.count(votes, 5, false);
        assertThat(result.winners()).containsExactly(List.of(4), List.of(0), List.of(2), List.of(1), List.of(3));
        assertThat(result.beatPaths().get(1).get(2)).isEqualTo(new Beat(28, 17));
    }

    @Test
    void schulze_puts_who_beats_everybody_alone_in_front() {
        RandomProfiles random = new RandomProfiles(7);
        int seen = 0;
        for (int i = 0; i < 5_000; i++) {
            var profile = random.draw().ranks();
            SchulzeResult result = Schulze.count(profile.votes(), profile.candidates(), false);
            var all = IntStream.range(0, profile.candidates()).boxed().toList();
            for (int c : all) {
                boolean beatsAll = all.stream()
                        .allMatch(o -> o == c
                                || result.raw().get(c).get(o)
                                        > result.raw().get(o).get(c));
                if (beatsAll) {
                    assertThat(result.winners().get(0)).containsExactly(c);
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(1_000);
    }

    @Test
    void a_vote_of_zeros_is_blank_only_where_blank_is_a_choice() {
        List<List<Integer>> votes = List.of(List.of(0, 0), List.of(1, 2));
        assertThat(Schulze.count(votes, 2, true).blank()).isEqualTo(1);
        assertThat(Schulze.count(votes, 2, false).valid()).isEqualTo(2);
        assertThat(MajorityJudgement.count(votes, 2, 2, true, Middle.BETTER).invalid())
                .isEmpty();
        assertThat(MajorityJudgement.count(votes, 2, 2, false, Middle.BETTER).invalid())
                .containsExactly(List.of(0, 0));
    }

    @Test
    void of_two_middle_grades_the_format_takes_the_better_and_the_literature_the_worse() {
        List<List<Integer>> votes = List.of(List.of(1, 2), List.of(3, 2));
        assertThat(MajorityJudgement.count(votes, 2, 3, false, Middle.BETTER).winners())
                .containsExactly(List.of(0), List.of(1));
        assertThat(MajorityJudgement.count(votes, 2, 3, false, Middle.WORSE).winners())
                .containsExactly(List.of(1), List.of(0));
    }

    @Test
    void the_same_grades_throughout_share_a_level() {
        List<List<Integer>> votes = List.of(List.of(1, 2), List.of(2, 1));
        assertThat(MajorityJudgement.count(votes, 2, 2, false, Middle.BETTER).winners())
                .containsExactly(List.of(0, 1));
    }

    @Test
    void attack_T11_a_third_of_a_vote_is_a_third() {
        Fraction third = Fraction.of(1).over(Fraction.of(3));
        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.of(1));
        assertThat(third.times(Fraction.of(-6))).isEqualTo(Fraction.of(-2));
        assertThat(Fraction.of(2).over(Fraction.of(-6))).hasToString("-1/3");
    }

    @Test
    void attack_T11_the_tie_order_decides_between_equals_and_the_events_name_all_of_them() {
        List<List<Integer>> votes = List.of(List.of(1, 0, 0), List.of(0, 1, 0), List.of(0, 0, 1));
        StvResult byQuestion = ExactStv.count(votes, 3, 1);
        assertThat(byQuestion.winners()).containsExactly(0);
        assertThat(byQuestion.events().get(0)).isEqualTo(new StvEvent.TieLose(List.of(2, 1, 0)));
        StvResult byLot = ExactStv.count(votes, 3, 1, List.of(2, 0, 1));
        assertThat(byLot.winners()).containsExactly(2);
    }

    @Test
    void attack_T11_the_quota_is_of_all_valid_votes_empty_ones_too() {
        List<List<Integer>> votes = new ArrayList<>();
        add(votes, 3, 1, 0);
        add(votes, 2, 0, 1);
        add(votes, 5, 0, 0);
        // quota ⌊10/2⌋ + 1 = 6: nobody reaches it, so the one with fewer votes goes out first
        assertThat(ExactStv.count(votes, 2, 1).events())
                .containsExactly(new StvEvent.Lose(1), new StvEvent.Win(List.of(0)));
    }

    @Test
    void a_gap_or_an_equal_rank_makes_a_transferable_vote_invalid() {
        List<List<Integer>> votes = List.of(List.of(1, 3), List.of(1, 1), List.of(2, 0), List.of(1, 2));
        StvResult result = ExactStv.count(votes, 2, 1);
        assertThat(result.invalid()).containsExactly(List.of(1, 1), List.of(1, 3), List.of(2, 0));
        assertThat(result.ballots()).containsExactly(List.of(0, 1));
    }

    @Test
    void nonsense_is_our_own_mistake() {
        assertThatThrownBy(() -> Schulze.count(List.of(List.of(1)), 2, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExactStv.count(List.of(), 2, 1, List.of(0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Lot.order(new byte[0], List.of("a", "a")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
