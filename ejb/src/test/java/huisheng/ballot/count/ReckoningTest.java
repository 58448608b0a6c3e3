package huisheng.ballot.count;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballot.poll.PassBase;
import huisheng.ballot.poll.PollKind;
import huisheng.ballot.poll.PollRules;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Quorum, base, majority, seats and ties, each at its edge. */
class ReckoningTest {
    @Test
    void a_motion_passes_with_more_than_half_of_the_roll_and_not_with_half() {
        assertThat(motion(100, 80, 50).ruling()).isEqualTo(Ruling.NOT_CARRIED);
        assertThat(motion(100, 80, 51).ruling()).isEqualTo(Ruling.CARRIED);
        assertThat(motion(100, 80, 51).passNeeds()).isEqualTo(51);
        assertThat(motion(101, 80, 51).passNeeds()).isEqualTo(51);
    }

    @Test
    void at_least_half_is_reached_by_half() {
        var rules = new PollRules(2, 3, 1, 2, false, PassBase.ROLL, 0, 10, 2);
        var half = new ReckoningByVotes(PollKind.MOTION, rules, turnout(100, 80), YES_NO, List.of(50L, 30L, 0L));
        assertThat(half.ruling()).isEqualTo(Ruling.CARRIED);
        assertThat(half.passNeeds()).isEqualTo(50);
    }

    @Test
    void of_the_ballots_cast_abstentions_count_in_the_base() {
        var rules = new PollRules(1, 2, 1, 2, true, PassBase.CAST, 0, 10, 2);
        var one = new ReckoningByVotes(PollKind.MOTION, rules, turnout(100, 60), YES_NO, List.of(30L, 10L, 20L));
        assertThat(one.base()).isEqualTo(60);
        assertThat(one.ruling()).isEqualTo(Ruling.NOT_CARRIED);
    }

    @Test
    void two_thirds_must_take_part_and_two_thirds_are_enough() {
        assertThat(motion(99, 66, 66).ruling()).isEqualTo(Ruling.CARRIED);
        assertThat(motion(99, 65, 65).ruling()).isEqualTo(Ruling.NO_QUORUM);
        assertThat(motion(100, 66, 66).ruling()).isEqualTo(Ruling.NO_QUORUM);
        assertThat(motion(100, 66, 66).quorumNeeds()).isEqualTo(67);
        assertThat(motion(99, 65, 65).quorumNeeds()).isEqualTo(66);
    }

    @Test
    void more_ballots_than_papers_make_the_whole_vote_void() {
        var rules = rules(0);
        var one = new ReckoningByVotes(
                PollKind.MOTION, rules, new Reckoning.Turnout(100, 79, 80), YES_NO, List.of(80L, 0L, 0L));
        assertThat(one.ruling()).isEqualTo(Ruling.MORE_BALLOTS_THAN_PAPERS);
        var fewer = new ReckoningByVotes(
                PollKind.MOTION, rules, new Reckoning.Turnout(100, 85, 80), YES_NO, List.of(80L, 0L, 0L));
        assertThat(fewer.ruling()).isEqualTo(Ruling.CARRIED);
        var more = new ReckoningByVotes(
                PollKind.MOTION, rules, new Reckoning.Turnout(100, 101, 80), YES_NO, List.of(80L, 0L, 0L));
        assertThat(more.ruling()).isEqualTo(Ruling.MORE_BALLOTS_THAN_PAPERS);
    }

    @Test
    void those_with_most_votes_take_the_seats_and_who_passed_without_a_seat_is_told_so() {
        var one = officers(2, 60, 70, 52, 10);
        assertThat(one.ruling()).isEqualTo(Ruling.ELECTED);
        assertThat(one.lines())
                .extracting(Line::answer, Line::standing)
                .containsExactly(
                        tuple("B", Line.Candidacy.ELECTED),
                        tuple("A", Line.Candidacy.ELECTED),
                        tuple("C", Line.Candidacy.NO_SEAT_LEFT),
                        tuple("D", Line.Candidacy.TOO_FEW));
    }

    @Test
    void who_tie_at_the_last_seat_go_to_a_second_vote_and_no_coin_is_tossed() {
        var one = officers(2, 70, 60, 60, 55);
        assertThat(one.ruling()).isEqualTo(Ruling.RUNOFF);
        assertThat(one.seatsTied()).isEqualTo(1);
        assertThat(one.seatsOpen()).isZero();
        assertThat(one.lines())
                .extracting(Line::answer, Line::standing)
                .containsExactly(
                        tuple("A", Line.Candidacy.ELECTED),
                        tuple("B", Line.Candidacy.RUNOFF),
                        tuple("C", Line.Candidacy.RUNOFF),
                        tuple("D", Line.Candidacy.NO_SEAT_LEFT));
        assertThat(one.sentences())
                .filteredOn(s -> s.key().equals("runoff"))
                .containsExactly(new Sentence("runoff", List.of("2", "60", "1", "B、C")));
    }

    @Test
    void what_a_second_vote_decides_are_the_seats_that_tie_or_those_that_nobody_has() {
        assertThat(officers(2, 70, 60, 60, 55).runoff()).contains(new Reckoning.Runoff(List.of(2, 3), 1));
        assertThat(officers(3, 70, 60, 60, 60).runoff()).contains(new Reckoning.Runoff(List.of(2, 3, 4), 2));
        assertThat(officers(3, 70, 51, 50, 10).runoff()).contains(new Reckoning.Runoff(List.of(3, 4), 1));
        assertThat(officers(2, 10, 20, 30, 40).runoff()).contains(new Reckoning.Runoff(List.of(1, 2, 3, 4), 2));
    }

    @Test
    void nothing_is_left_to_decide_where_all_seats_are_filled_or_the_vote_is_void_or_there_are_no_seats() {
        assertThat(officers(2, 60, 70, 52, 10).runoff()).isEmpty();
        var empty = new ReckoningByVotes(
                PollKind.OFFICERS, rules(1), turnout(100, 60), List.of("A", "B"), List.of(60L, 60L));
        assertThat(empty.ruling()).isEqualTo(Ruling.NO_QUORUM);
        assertThat(empty.runoff()).isEmpty();
        var motion = new ReckoningByVotes(PollKind.MOTION, rules(0), turnout(100, 80), YES_NO, List.of(10L, 70L, 0L));
        assertThat(motion.ruling()).isEqualTo(Ruling.NOT_CARRIED);
        assertThat(motion.runoff()).isEmpty();
    }

    @Test
    void a_tie_among_those_who_all_have_a_seat_is_none() {
        assertThat(officers(2, 60, 60, 40, 10).ruling()).isEqualTo(Ruling.ELECTED);
    }

    @Test
    void fewer_who_pass_than_seats_leave_seats_open() {
        var one = officers(3, 70, 51, 50, 10);
        assertThat(one.ruling()).isEqualTo(Ruling.SEATS_OPEN);
        assertThat(one.seatsOpen()).isEqualTo(1);
    }

    @Test
    void who_tie_below_the_share_that_is_needed_are_not_sent_to_a_second_vote() {
        var one = officers(2, 70, 40, 40, 10);
        assertThat(one.ruling()).isEqualTo(Ruling.SEATS_OPEN);
        assertThat(one.lines()).extracting(Line::standing).doesNotContain(Line.Candidacy.RUNOFF);
    }

    @Test
    void where_the_vote_is_void_nobody_is_called_elected() {
        var one = new ReckoningByVotes(
                PollKind.OFFICERS, rules(1), turnout(100, 60), List.of("A", "B"), List.of(60L, 10L));
        assertThat(one.ruling()).isEqualTo(Ruling.NO_QUORUM);
        assertThat(one.lines()).extracting(Line::standing).containsOnlyNulls();
        assertThat(one.sentences()).extracting(Sentence::key).endsWith("noQuorum");
    }

    @Test
    void the_sentences_carry_the_numbers_in_the_order_of_the_reasoning() {
        assertThat(motion(100, 80, 51).sentences())
                .containsExactly(
                        new Sentence("turnout", List.of("100", "80", "80")),
                        new Sentence("reconciled", List.of("80", "80")),
                        new Sentence("quorum", List.of("100", "2", "3", "67", "80")),
                        new Sentence("moreThan.ROLL", List.of("100", "1", "2", "51")),
                        new Sentence("carried", List.of("51", "51")));
    }

    @Test
    void ranked_options_are_taken_from_the_first_and_who_share_the_last_place_are_voted_on_again() {
        var clear = ranked(1, 80, List.of(List.of(1, 2, 3), List.of(1, 2, 3), List.of(2, 1, 3)));
        assertThat(clear.ruling()).isEqualTo(Ruling.RANKED);
        assertThat(clear.lines())
                .extracting(Line::answer, Line::rank, Line::standing)
                .containsExactly(
                        tuple("A", 1, Line.Candidacy.TAKEN),
                        tuple("B", 2, Line.Candidacy.NOT_TAKEN),
                        tuple("C", 3, Line.Candidacy.NOT_TAKEN));
        assertThat(clear.runoff()).isEmpty();
        var across = ranked(2, 80, List.of(List.of(1, 2, 3), List.of(1, 3, 2)));
        assertThat(across.ruling()).isEqualTo(Ruling.RUNOFF);
        assertThat(across.runoff()).contains(new Reckoning.Runoff(List.of(2, 3), 1));
        assertThat(across.lines())
                .extracting(Line::rank, Line::standing)
                .containsExactly(
                        tuple(1, Line.Candidacy.TAKEN),
                        tuple(2, Line.Candidacy.RUNOFF),
                        tuple(2, Line.Candidacy.RUNOFF));
    }

    @Test
    void where_all_abstain_from_a_ranking_all_share_its_first_place() {
        var blank = ranked(1, 80, List.of(List.of(0, 0, 0), List.of(0, 0, 0)));
        assertThat(blank.ruling()).isEqualTo(Ruling.RUNOFF);
        assertThat(blank.runoff()).contains(new Reckoning.Runoff(List.of(1, 2, 3), 1));
        assertThat(blank.sentences()).contains(new Sentence("ranks", List.of("0", "2")));
    }

    @Test
    void a_void_ranking_has_neither_places_nor_anything_taken() {
        var few = ranked(1, 60, List.of(List.of(1, 2, 3)));
        assertThat(few.ruling()).isEqualTo(Ruling.NO_QUORUM);
        assertThat(few.lines()).extracting(Line::rank, Line::standing).containsOnly(tuple(0, null));
        assertThat(few.runoff()).isEmpty();
        assertThat(few.sentences()).extracting(Sentence::key).endsWith("noQuorum");
    }

    @Test
    void a_grade_is_what_more_than_half_of_the_graders_gave_or_bettered() {
        var one = graded(
                80,
                List.of(List.of(10L, 31L, 40L, 0L, 0L), List.of(41L, 0L, 0L, 39L, 0L), List.of(0L, 0L, 0L, 0L, 80L)));
        assertThat(one.ruling()).isEqualTo(Ruling.GRADED);
        assertThat(one.lines())
                .extracting(Line::answer, Line::rank, Line::grade)
                .containsExactly(tuple("B", 1, "好"), tuple("A", 2, "较好"), tuple("C", 3, null));
        assertThat(one.runoff()).isEmpty();
    }

    @Test
    void a_void_grading_says_no_grade() {
        var one = graded(60, List.of(List.of(60L, 0L, 0L, 0L, 0L), List.of(0L, 60L, 0L, 0L, 0L)));
        assertThat(one.ruling()).isEqualTo(Ruling.NO_QUORUM);
        assertThat(one.lines()).extracting(Line::rank, Line::grade).containsOnly(tuple(0, null));
    }

    @Test
    void of_several_motions_each_is_decided_by_itself_with_the_share_of_all() {
        var some = motions(80, List.of(List.of(51L, 29L, 0L), List.of(50L, 0L, 30L)));
        assertThat(some.ruling()).isEqualTo(Ruling.PARTLY_CARRIED);
        assertThat(some.lines())
                .extracting(Line::answer, Line::numbers, Line::standing)
                .containsExactly(
                        tuple("A", List.of(51L, 29L, 0L), Line.Candidacy.CARRIED),
                        tuple("B", List.of(50L, 0L, 30L), Line.Candidacy.NOT_CARRIED));
        assertThat(some.sentences().subList(3, 6))
                .containsExactly(
                        new Sentence("moreThan.ROLL", List.of("100", "1", "2", "51")),
                        new Sentence("motionCarried", List.of("1", "A", "51", "51")),
                        new Sentence("motionNotCarried", List.of("2", "B", "50", "51")));
        assertThat(some.runoff()).isEmpty();
        assertThat(motions(80, List.of(List.of(51L, 29L, 0L), List.of(80L, 0L, 0L)))
                        .ruling())
                .isEqualTo(Ruling.CARRIED);
        assertThat(motions(80, List.of(List.of(50L, 30L, 0L), List.of(0L, 0L, 80L)))
                        .ruling())
                .isEqualTo(Ruling.NOT_CARRIED);
        var few = motions(60, List.of(List.of(60L, 0L, 0L), List.of(0L, 60L, 0L)));
        assertThat(few.ruling()).isEqualTo(Ruling.NO_QUORUM);
        assertThat(few.lines()).extracting(Line::standing).containsOnlyNulls();
    }

    private static ReckoningByMotions motions(int ballots, List<List<Long>> sums) {
        return new ReckoningByMotions(rules(0), turnout(100, ballots), List.of("A", "B"), sums);
    }

    private static ReckoningByRanks ranked(int seats, int ballots, List<List<Integer>> ranks) {
        return new ReckoningByRanks(rules(seats), turnout(100, ballots), List.of("A", "B", "C"), ranks);
    }

    private static ReckoningByGrades graded(int ballots, List<List<Long>> sums) {
        return new ReckoningByGrades(
                rules(0), turnout(100, ballots), List.of("A", "B", "C").subList(0, sums.size()), sums);
    }

    private static final List<String> YES_NO = List.of("赞成", "反对", "弃权");

    private static PollRules rules(int seats) {
        return new PollRules(2, 3, 1, 2, true, PassBase.ROLL, seats, 10, 2);
    }

    private static Reckoning.Turnout turnout(int entitled, int ballots) {
        return new Reckoning.Turnout(entitled, ballots, ballots);
    }

    private static ReckoningByVotes motion(int entitled, int ballots, long yes) {
        return new ReckoningByVotes(
                PollKind.MOTION, rules(0), turnout(entitled, ballots), YES_NO, List.of(yes, ballots - yes, 0L));
    }

    /** 100 on the roll, 80 took part. */
    private static ReckoningByVotes officers(int seats, long... votes) {
        var names = IntStream.range(0, votes.length)
                .mapToObj(i -> String.valueOf((char) ('A' + i)))
                .toList();
        return new ReckoningByVotes(
                PollKind.OFFICERS,
                rules(seats),
                turnout(100, 80),
                names,
                java.util.Arrays.stream(votes).boxed().toList());
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
