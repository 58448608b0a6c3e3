package huisheng.ballots.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ElectingByApprovalTest {
    private static List<BigInteger> votes(long... votes) {
        return LongStream.of(votes).mapToObj(BigInteger::valueOf).toList();
    }

    private static final PassRule MORE_THAN_HALF_OF_100 = PassRule.moreThan(1, 2, BigInteger.valueOf(100));

    @Test
    void attack_T11_half_of_the_entitled_is_not_more_than_half() {
        assertThat(MORE_THAN_HALF_OF_100.holds(BigInteger.valueOf(50))).isFalse();
        assertThat(MORE_THAN_HALF_OF_100.holds(BigInteger.valueOf(51))).isTrue();
        PassRule ofOddNumber = PassRule.moreThan(1, 2, BigInteger.valueOf(101));
        assertThat(ofOddNumber.holds(BigInteger.valueOf(50))).isFalse();
        assertThat(ofOddNumber.holds(BigInteger.valueOf(51))).isTrue();
    }

    @Test
    void attack_T11_half_or_more_is_reached_by_half() {
        assertThat(PassRule.atLeast(1, 2, BigInteger.valueOf(100)).holds(BigInteger.valueOf(50)))
                .isTrue();
    }

    @Test
    void attack_T11_two_thirds_are_not_rounded() {
        PassRule quorum = PassRule.atLeast(2, 3, BigInteger.valueOf(100));
        assertThat(quorum.holds(BigInteger.valueOf(66))).isFalse();
        assertThat(quorum.holds(BigInteger.valueOf(67))).isTrue();
    }

    @Test
    void attack_T11_entitled_and_cast_are_different_bases() {
        BigInteger approvals = BigInteger.valueOf(40);
        assertThat(PassRule.moreThan(1, 2, BigInteger.valueOf(70)).holds(approvals))
                .as("of 70 cast")
                .isTrue();
        assertThat(MORE_THAN_HALF_OF_100.holds(approvals)).as("of 100 entitled").isFalse();
    }

    @Test
    void those_with_most_approvals_sit_when_more_pass_than_there_are_seats() {
        Seats seats = Approval.elect(votes(60, 90, 55, 80), 2, MORE_THAN_HALF_OF_100);
        assertThat(seats.elected()).containsExactly(1, 3);
        assertThat(seats.runOff()).isEmpty();
        assertThat(seats.open()).isZero();
    }

    @Test
    void a_tie_at_the_last_seat_goes_to_a_run_off_among_the_tied_only() {
        Seats seats = Approval.elect(votes(60, 90, 60, 60, 10), 3, MORE_THAN_HALF_OF_100);
        assertThat(seats.elected()).containsExactly(1);
        assertThat(seats.runOff()).containsExactly(0, 2, 3);
        assertThat(seats.runOffSeats()).isEqualTo(2);
        assertThat(seats.open()).isZero();
    }

    @Test
    void a_tie_that_all_seats_can_take_needs_no_run_off() {
        Seats seats = Approval.elect(votes(60, 60), 2, MORE_THAN_HALF_OF_100);
        assertThat(seats.elected()).containsExactly(0, 1);
        assertThat(seats.runOff()).isEmpty();
    }

    @Test
    void seats_stay_open_when_too_few_pass() {
        Seats seats = Approval.elect(votes(60, 50, 50), 3, MORE_THAN_HALF_OF_100);
        assertThat(seats.elected()).containsExactly(0);
        assertThat(seats.open()).isEqualTo(2);
    }

    @Test
    void plurality_is_approval_without_a_threshold() {
        Seats seats = Approval.elect(votes(3, 7, 2), 1, PassRule.none());
        assertThat(seats.elected()).containsExactly(1);
    }

    @Test
    void weights_beyond_sixty_four_bits_are_compared_exactly() {
        BigInteger huge = BigInteger.TEN.pow(30);
        Seats seats = Approval.elect(List.of(huge, huge.add(BigInteger.ONE)), 1, PassRule.none());
        assertThat(seats.elected()).containsExactly(1);
    }

    @Test
    void nonsense_is_our_own_mistake() {
        assertThatThrownBy(() -> Approval.elect(votes(1), 0, PassRule.none()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Approval.elect(votes(-1), 1, PassRule.none()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PassRule.moreThan(1, 0, BigInteger.ONE)).isInstanceOf(IllegalArgumentException.class);
    }
}
