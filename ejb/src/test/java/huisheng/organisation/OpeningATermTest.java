package huisheng.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.kernel.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OpeningATermTest {
    private static final OrganisationId HERE = new OrganisationId(1);
    private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);

    @Test
    void a_term_runs_from_its_first_day_to_the_day_before_the_last() {
        var term = new Term(HERE, 3, FIRST, FIRST.plusYears(5)).view();
        assertTrue(term.runsOn(FIRST));
        assertTrue(term.runsOn(FIRST.plusYears(5).minusDays(1)));
        assertFalse(term.runsOn(FIRST.plusYears(5)));
        assertFalse(term.runsOn(FIRST.minusDays(1)));
    }

    @Test
    void a_term_of_seven_years_of_a_month_or_of_number_nought_is_refused() {
        refused(OrganisationReason.NO_SUCH_TERM_LENGTH, () -> new Term(HERE, 1, FIRST, FIRST.plusYears(7)));
        refused(OrganisationReason.NO_SUCH_TERM_LENGTH, () -> new Term(HERE, 1, FIRST, FIRST.plusMonths(1)));
        refused(OrganisationReason.NO_SUCH_TERM_LENGTH, () -> new Term(HERE, 0, FIRST, FIRST.plusYears(5)));
    }

    @Test
    void the_next_term_cuts_the_running_one_short() {
        var running = new Term(HERE, 3, FIRST, FIRST.plusYears(5));
        var next = new Term(HERE, 4, FIRST.plusYears(4), FIRST.plusYears(9));
        running.isFollowedBy(next);
        assertEquals(FIRST.plusYears(4), running.view().until());
    }

    @Test
    void a_term_out_of_order_is_refused() {
        var running = new Term(HERE, 3, FIRST, FIRST.plusYears(5));
        refused(
                OrganisationReason.TERM_OUT_OF_ORDER,
                () -> running.isFollowedBy(new Term(HERE, 5, FIRST.plusYears(5), FIRST.plusYears(8))));
        refused(
                OrganisationReason.TERM_OUT_OF_ORDER,
                () -> running.isFollowedBy(new Term(HERE, 4, FIRST, FIRST.plusYears(5))));
    }

    private static void refused(OrganisationReason reason, org.junit.jupiter.api.function.Executable act) {
        assertEquals(reason, assertThrows(Refused.class, act).reason());
    }
}
