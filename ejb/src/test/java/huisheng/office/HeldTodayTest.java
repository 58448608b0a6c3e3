package huisheng.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.membership.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldTodayTest {
    private static final MemberId MEMBER = new MemberId(7);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final HeldToday held = new HeldToday();
    private final List<LocalDate> asked = new ArrayList<>();

    private List<HeldOffice> ask(LocalDate day) {
        return held.of(MEMBER, day, (member, on) -> {
            asked.add(on);
            return List.of();
        });
    }

    @Test
    void the_same_question_is_asked_once() {
        assertTrue(ask(DAY).isEmpty());
        assertTrue(ask(DAY).isEmpty());
        ask(DAY.plusDays(1));
        assertEquals(List.of(DAY, DAY.plusDays(1)), asked);
    }

    @Test
    void from_a_change_on_every_question_is_asked() {
        ask(DAY);
        held.changes();
        ask(DAY);
        ask(DAY);
        assertEquals(List.of(DAY, DAY, DAY), asked);
    }
}
