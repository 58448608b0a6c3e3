package huisheng.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private static final PasswordHash.Cost CHEAP = new PasswordHash.Cost(64, 1, 1);

    /** Made by the reference program: {@code echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32}. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void a_hash_of_the_reference_program_is_understood() {
        assertTrue(new PasswordHash(REFERENCE).matches(new SecretText("password")));
        assertFalse(new PasswordHash(REFERENCE).matches(new SecretText("Password")));
    }

    @Test
    void the_same_password_twice_has_two_hashes() {
        var password = new SecretText("夜班后的第一碗面");
        assertNotEquals(
                PasswordHash.of(password, CHEAP).text(),
                PasswordHash.of(password, CHEAP).text());
    }

    @Test
    void composed_and_decomposed_letters_are_one_password() {
        var hash = PasswordHash.of(new SecretText("caf\u00E9-caf\u00E9-caf\u00E9"), CHEAP);
        assertTrue(hash.matches(new SecretText("cafe\u0301-cafe\u0301-cafe\u0301")));
    }

    @Test
    void a_hash_of_another_cost_is_outdated() {
        var password = new SecretText("kettle-7-window-north");
        assertTrue(PasswordHash.of(password, CHEAP).isOutdated());
        assertFalse(PasswordHash.of(password).isOutdated());
    }

    @Test
    void it_prints_nothing() {
        var password = new SecretText("kettle-7-window-north");
        assertEquals("withheld", PasswordHash.of(password, CHEAP).toString());
        assertEquals("withheld", password.toString());
    }
}
