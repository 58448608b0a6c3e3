package huisheng.founding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import huisheng.kernel.Refused;
import huisheng.office.HowChosen;
import huisheng.organisation.Level;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FirstOfficerTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @Test
    void nothing_that_the_founding_needs_may_be_missing() {
        notComplete(() -> new FirstOfficer("1", "李", null, HowChosen.ELECTED, DAY));
        notComplete(() -> new FirstOfficer("1", "李", DAY, null, DAY));
        notComplete(() -> new FirstOfficer("1", "李", DAY, HowChosen.ELECTED, null));
        notComplete(() -> new FirstOrganisation(null, "HD", "工会", null));
    }

    @Test
    void a_person_is_not_printed() {
        var chair = new FirstOfficer("1001", "李建国", DAY, HowChosen.ELECTED, DAY);
        assertEquals("withheld", chair.toString());
        assertEquals(Level.GROUP, new FirstOrganisation(Level.GROUP, "HD", "工会", null).level());
    }

    private static void notComplete(Executable act) {
        assertEquals(
                FoundingReason.NOT_COMPLETE, assertThrows(Refused.class, act).reason());
    }
}
