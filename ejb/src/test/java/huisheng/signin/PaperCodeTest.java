package huisheng.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaperCodeTest {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final ServerKey KEY = new ServerKey(new byte[ServerKey.BYTES]);
    private static final MemberId MEMBER = new MemberId(7);

    @Property(tries = 300)
    void one_wrong_character_is_found_wherever_it_stands(
            @ForAll @IntRange(max = 11) int place, @ForAll @IntRange(min = 1, max = 30) int aside) {
        var code = plain(PaperCode.random());
        char wrong = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(place)) + aside) % ALPHABET.length());
        mistyped(code.substring(0, place) + wrong + code.substring(place + 1));
    }

    @Property(tries = 300)
    void two_characters_that_changed_places_are_found(
            @ForAll @IntRange(max = 11) int one, @ForAll @IntRange(max = 11) int other) {
        var code = plain(PaperCode.random());
        if (code.charAt(one) == code.charAt(other)) return;
        var swapped = new StringBuilder(code);
        swapped.setCharAt(one, code.charAt(other));
        swapped.setCharAt(other, code.charAt(one));
        mistyped(swapped.toString());
    }

    @Property(tries = 100)
    void it_is_read_however_it_is_written() {
        var code = PaperCode.random();
        var expected = hash(code);
        assertEquals(expected, hash(PaperCode.typed(code.printed())));
        assertEquals(expected, hash(PaperCode.typed(code.printed().toLowerCase().replace("-", ""))));
        assertEquals(expected, hash(PaperCode.typed(" " + code.printed().replace("-", " — ") + "\u200B")));
        assertEquals(expected, hash(PaperCode.typed(fullWidth(code.printed()))));
    }

    @Test
    void nothing_and_anything_else_is_mistyped() {
        mistyped(null);
        mistyped("");
        mistyped("10002");
        mistyped("0".repeat(12));
        mistyped("K7QF-2M9X-RT4C-K7QF");
    }

    @Test
    void the_same_code_of_two_members_has_two_hashes_and_prints_nothing() {
        var code = PaperCode.random();
        var other = code.hash(KEY, ServerKey.Use.ACTIVATION_CODE, new MemberId(8));
        org.junit.jupiter.api.Assertions.assertNotEquals(hash(code), other);
        assertEquals("withheld", code.toString());
    }

    private static void mistyped(String text) {
        var refused = assertThrows(Refused.class, () -> PaperCode.typed(text));
        assertEquals(SignInReason.CODE_MISTYPED, refused.reason());
    }

    private static String plain(PaperCode code) {
        return code.printed().replace("-", "");
    }

    private static String hash(PaperCode code) {
        return code.hash(KEY, ServerKey.Use.ACTIVATION_CODE, MEMBER);
    }

    private static String fullWidth(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c - 0x21 + 0xFF01)));
        return wide.toString();
    }
}
