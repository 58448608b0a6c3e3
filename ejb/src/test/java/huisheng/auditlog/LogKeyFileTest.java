package huisheng.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeyFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_key_is_made_once_and_only_its_owner_reads_it() throws Exception {
        var path = folder.resolve("data/log.key");
        var file = new LogKeyFile(path);
        assertThat(file.read(null)).isEmpty();
        var made = file.create(LogKeyFile.newName());
        assertThat(file.create("another").verifier()).isEqualTo(made.verifier());
        assertThat(file.read(null).orElseThrow().verifier()).isEqualTo(made.verifier());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void the_environment_goes_before_the_file_and_nonsense_is_refused() {
        var file = new LogKeyFile(folder.resolve("log.key"));
        var made = file.create("huisheng/here");
        var given = ALog.newKey();
        assertThat(file.read(given.reveal()).orElseThrow().verifier()).isEqualTo(given.verifier());
        assertThat(file.read(" ").orElseThrow().verifier()).isEqualTo(made.verifier());
        assertThatThrownBy(() -> file.read("PRIVATE+KEY+nonsense")).hasMessageContaining("no signing key");
    }

    @Test
    void two_logs_have_two_names() {
        assertThat(LogKeyFile.newName()).matches("huisheng/[0-9a-f]{16}").isNotEqualTo(LogKeyFile.newName());
    }

    @Test
    void servers_that_share_their_own_key_derive_the_same_key_of_the_log() {
        var shared = Base64.getEncoder().encodeToString(new byte[32]);
        var one = LogKeyFile.derived(shared, null).orElseThrow().verifier();
        assertThat(LogKeyFile.derived(shared + "\n", " ").orElseThrow().verifier())
                .isEqualTo(one);
        var other = new byte[32];
        other[0] = 1;
        assertThat(LogKeyFile.derived(Base64.getEncoder().encodeToString(other), one.name())
                        .orElseThrow()
                        .verifier())
                .isNotEqualTo(one);
        assertThat(LogKeyFile.derived(" ", null)).isEmpty();
    }
}
