package huisheng.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import huisheng.kernel.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemberCountsTest {
    private static final MemberCounts.Question QUESTION = new MemberCounts.Question("/1/", Standing.ACTIVE);
    private static final RegisterChanged CHANGE = new MemberJoined(7, 1);

    private final MemberCounts counts = new MemberCounts();

    @BeforeEach
    void theTimeOfTheUnion() {
        counts.clock = new Clock();
    }

    @Test
    void a_count_is_kept_until_the_register_changes() {
        assertEquals(5, counts.of(QUESTION, () -> 5));
        assertEquals(5, counts.of(QUESTION, () -> 6));
        counts.changed(CHANGE);
        assertEquals(6, counts.of(QUESTION, () -> 6));
    }

    @Test
    void a_count_during_which_the_register_changed_is_not_kept() {
        assertEquals(5, counts.of(QUESTION, () -> {
            counts.changed(CHANGE);
            return 5;
        }));
        assertEquals(6, counts.of(QUESTION, () -> 6));
    }
}
