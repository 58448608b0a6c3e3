package huisheng.affairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DutyRuleTest {
    private static final LocalDate DUE = LocalDate.of(2026, 10, 28);

    @Test
    void a_quarter_and_a_year_begin_where_the_calendar_says() {
        var quarter = DutyPeriod.of("QUARTERLY", LocalDate.of(2026, 11, 22));
        assertThat(quarter).isEqualTo(new DutyPeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 1, 1)));
        assertThat(quarter.before()).isEqualTo(DutyPeriod.of("QUARTERLY", LocalDate.of(2026, 9, 30)));
        var year = DutyPeriod.of("YEARLY", LocalDate.of(2026, 1, 1));
        assertThat(year).isEqualTo(new DutyPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)));
        assertThat(year.before()).isEqualTo(DutyPeriod.of("YEARLY", LocalDate.of(2025, 12, 31)));
        assertThat(DutyPeriod.of("QUARTERLY", LocalDate.of(2026, 2, 3)).before().from())
                .isEqualTo(LocalDate.of(2025, 10, 1));
    }

    @Test
    void on_the_last_day_it_is_in_time_and_the_day_after_it_is_late() {
        assertThat(DutyState.of(DUE, null, false, DUE)).isEqualTo(DutyState.DUE);
        assertThat(DutyState.of(DUE, null, false, DUE.plusDays(1))).isEqualTo(DutyState.OVERDUE);
        assertThat(DutyState.of(DUE, DUE, false, DUE.plusDays(9))).isEqualTo(DutyState.PUBLISHED);
        assertThat(DutyState.of(DUE, DUE.plusDays(1), false, DUE.plusDays(9))).isEqualTo(DutyState.PUBLISHED_LATE);
    }

    @Test
    void what_is_published_needs_no_excuse_and_an_excuse_stays_when_the_day_has_passed() {
        assertThat(DutyState.of(DUE, null, true, DUE.plusDays(30))).isEqualTo(DutyState.EXCUSED);
        assertThat(DutyState.of(DUE, DUE, true, DUE)).isEqualTo(DutyState.PUBLISHED);
    }
}
