package huisheng.registry;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015-07-01",
                "2015/7/1",
                "2015.07.01",
                "20150701",
                "2015年7月1日",
                "2015年7月",
                "2015.07",
                "1 July 2015",
                "1 jul 2015",
                "2015-07-01 00:00:00",
                "2015-07-01T00:00"
            })
    void a_day_is_read_in_the_forms_one_meets(String text) {
        assertEquals(Optional.of(LocalDate.of(2015, 7, 1)), WrittenDay.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "3/4/2015", "2015-13-01", "2015-02-30", "42186", "0001-01-01", "昨天", "2015-07-01 12:30"})
    void what_is_no_day_or_could_be_two_is_none(String text) {
        assertEquals(Optional.empty(), WrittenDay.of(text));
    }

    @Property
    void any_text_is_a_day_or_none(@ForAll String text) {
        assertDoesNotThrow(() -> WrittenDay.of(text));
    }
}
