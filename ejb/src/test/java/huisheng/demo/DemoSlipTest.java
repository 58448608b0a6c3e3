package huisheng.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import huisheng.ballots.credential.SecretCredential;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoSlipTest {
    @AfterEach
    void isOver() {
        System.clearProperty("huisheng.demo");
    }

    @Test
    void outside_of_the_demonstration_there_is_no_code_that_follows_from_a_number() {
        assertThatIllegalStateException().isThrownBy(() -> DemoSlip.of("10065"));
        assertThatIllegalStateException()
                .isThrownBy(() -> DemoBallots.known("uuid", List.of("10065"), 2))
                .withMessage("not in demo mode");
        System.setProperty("huisheng.demo", "false");
        assertThatIllegalStateException().isThrownBy(() -> DemoSlip.of("10065"));
    }

    @Test
    void in_it_every_voter_has_a_code_of_the_shape_of_a_slip_and_no_two_the_same() throws Exception {
        System.setProperty("huisheng.demo", "true");
        var codes = new HashSet<String>();
        for (var number : DemoVote.voters()) codes.add(DemoSlip.of(number).reveal());
        assertThat(codes).hasSize(14);
        for (var code : codes)
            assertThat(SecretCredential.decode(code).reveal()).isEqualTo(code);
        assertThat(codes).contains(DemoSlip.of("10065").reveal());
    }

    /** What the registrar draws for tests and for spare slips follows from nothing. */
    @Test
    void spare_slips_are_drawn_by_chance() throws Exception {
        System.setProperty("huisheng.demo", "true");
        var one = DemoBallots.known("VoteOfTheBranch", List.of("10065"), 2).credentials();
        var other = DemoBallots.known("VoteOfTheBranch", List.of("10065"), 2).credentials();
        assertThat(keys(one)).hasSize(3);
        assertThat(keys(one).stream().filter(keys(other)::contains).count()).isOne();
    }

    private static List<String> keys(String list) {
        return List.of(list.replaceAll("[\\[\\]\"]", "").split(","));
    }
}
