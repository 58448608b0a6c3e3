package huisheng.signin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerKeyTest {
    private static final byte[] PLAIN = {1, 2, 3, 4, 5};

    private final ServerKey key = ServerKey.random();

    @Test
    void what_was_sealed_opens_again() {
        var sealed = key.seal(ServerKey.Use.SECOND_FACTOR, PLAIN, "member 7");
        assertArrayEquals(PLAIN, key.open(ServerKey.Use.SECOND_FACTOR, sealed, "member 7"));
    }

    @Test
    void a_second_factor_moved_to_another_member_does_not_open() {
        var sealed = key.seal(ServerKey.Use.SECOND_FACTOR, PLAIN, "member 7");
        assertThrows(IllegalStateException.class, () -> key.open(ServerKey.Use.SECOND_FACTOR, sealed, "member 8"));
    }

    @Test
    void one_changed_bit_does_not_open() {
        var sealed = key.seal(ServerKey.Use.SECOND_FACTOR, PLAIN, "member 7");
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThrows(IllegalStateException.class, () -> key.open(ServerKey.Use.SECOND_FACTOR, changed, "member 7"));
        }
    }

    @Test
    void each_use_has_a_key_of_its_own() {
        assertNotEquals(
                key.fingerprint(ServerKey.Use.THROTTLE, "10001"),
                key.fingerprint(ServerKey.Use.ACTIVATION_CODE, "10001"));
        var sealed = key.seal(ServerKey.Use.SECOND_FACTOR, PLAIN, "x");
        assertThrows(IllegalStateException.class, () -> key.open(ServerKey.Use.RECOVERY_CODE, sealed, "x"));
    }

    @Test
    void it_prints_nothing() {
        assertEquals("withheld", key.toString());
    }

    @Test
    void the_file_is_made_once_and_is_its_owners_alone(@TempDir Path folder) throws IOException {
        var file = new ServerKeyFile(folder.resolve("data/server.key"));
        assertTrue(file.read(null).isEmpty());
        var made = file.create();
        assertArrayEquals(made.bytes(), file.read("").orElseThrow().bytes());
        assertArrayEquals(made.bytes(), file.create().bytes(), "a second server does not overwrite it");
        var permissions = Files.getPosixFilePermissions(folder.resolve("data/server.key"));
        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }

    @Test
    void a_key_of_the_environment_goes_before_the_file(@TempDir Path folder) {
        var file = new ServerKeyFile(folder.resolve("server.key"));
        file.create();
        var given = "A".repeat(43) + "=";
        assertArrayEquals(new byte[32], file.read(given).orElseThrow().bytes());
        assertThrows(IllegalStateException.class, () -> file.read("too short"));
    }
}
