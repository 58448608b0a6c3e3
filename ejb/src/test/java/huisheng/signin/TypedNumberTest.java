package huisheng.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** Numbers as they are typed, and as they are forged (attack B11). */
class TypedNumberTest {
    @Test
    void full_width_digits_and_blanks_around_are_the_same_number() {
        assertEquals("10001", TypedNumber.of(" １０００１\u3000").value());
        assertEquals("10001", TypedNumber.of("10\u200B001\uFEFF").value());
    }

    @Test
    void look_alikes_of_other_scripts_stay_strangers() {
        assertNotEquals("10001", TypedNumber.of("l0001").value());
        assertNotEquals("10001", TypedNumber.of("1OOO1").value());
        assertNotEquals("10001", TypedNumber.of("١٠٠٠١").value());
        assertNotEquals("A-17", TypedNumber.of("А-17").value(), "Cyrillic A");
    }

    @Test
    void case_is_kept_for_looking_up_and_folded_for_counting() {
        assertNotEquals(TypedNumber.of("a-17").value(), TypedNumber.of("A-17").value());
        assertEquals(TypedNumber.of("a-17").counted(), TypedNumber.of("A-17").counted());
        assertEquals(
                TypedNumber.of("straße-1").counted(),
                TypedNumber.of("STRASSE-1").counted());
    }

    @Test
    void anything_is_taken_without_harm() {
        assertEquals("", TypedNumber.of(null).value());
        assertEquals("10001\uFFFD", TypedNumber.of("10001\0").value());
        assertFalse(TypedNumber.of("9".repeat(1_000_000)).isLookedUp());
        assertFalse(TypedNumber.of("").isLookedUp());
        assertEquals("withheld", TypedNumber.of("10001").toString());
    }
}
