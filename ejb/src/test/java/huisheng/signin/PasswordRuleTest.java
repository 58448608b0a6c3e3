package huisheng.signin;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import huisheng.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "short", "九个字的密码太短了", "123456789"})
    void fewer_than_ten_characters_are_too_short(String password) {
        refused(SignInReason.PASSWORD_TOO_SHORT, password, "10001");
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        refused(SignInReason.PASSWORD_TOO_SHORT, "😀😃😄😁😆😅🤣😂🙂", "10001");
        assertDoesNotThrow(() -> PasswordRule.check(new SecretText("食堂的面条冬天特别香"), "10001"));
    }

    @Test
    void more_than_two_hundred_are_too_long() {
        refused(SignInReason.PASSWORD_TOO_LONG, "ab1!cd2?".repeat(26), "10001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234500017", "12345000171", "123450001712", "1234500017!!", "12345000171234500017"})
    void the_number_is_no_password(String password) {
        refused(SignInReason.PASSWORD_IS_THE_NUMBER, password, "1234500017");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "0987654321",
                "qwertyuiop",
                "QWERTYUIOP",
                "password123",
                "woaini1314520",
                "aaaaaaaaaa",
                "1212121212",
                "abcabcabcabc",
                "abcdefghijk",
                "5201314520",
                "password123!",
                "zyxwvutsrq"
            })
    void what_is_guessed_first_is_refused(String password) {
        refused(SignInReason.PASSWORD_TOO_COMMON, password, "10001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"夜班后的第一碗面最香甜", "correct horse battery staple", "kettle-7-window-north", "demo-demo-demo"})
    void a_sentence_of_ones_own_is_taken(String password) {
        assertDoesNotThrow(() -> PasswordRule.check(new SecretText(password), "10001"));
    }

    private static void refused(SignInReason reason, String password, String number) {
        var refused = assertThrows(Refused.class, () -> PasswordRule.check(new SecretText(password), number));
        assertEquals(reason, refused.reason());
    }
}
