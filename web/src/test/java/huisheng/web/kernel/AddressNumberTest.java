package huisheng.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressNumberTest {
    @Test
    void digits_are_a_number() {
        assertThat(AddressNumber.number("1")).isEqualTo(1);
        assertThat(AddressNumber.number("999999999999999999")).isEqualTo(999_999_999_999_999_999L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "-1", "+1", " 1", "1 ", "1.0", "1e3", "0x1", "１２３", "١", "1\u0000", "9999999999999999999"
            })
    void anything_else_is_the_number_of_nothing(String typed) {
        assertThat(AddressNumber.number(typed)).isEqualTo(AddressNumber.OF_NOTHING);
    }
}
