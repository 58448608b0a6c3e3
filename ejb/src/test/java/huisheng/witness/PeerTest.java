package huisheng.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.group.Randomness;
import huisheng.ballots.log.KeyType;
import huisheng.ballots.log.SecretNoteKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerTest {
    private final String witness = key("w.example", KeyType.COSIGNATURE);
    private final String other = key("v.example", KeyType.COSIGNATURE);
    private final String log = key("union.example/log", KeyType.NOTE);

    @TempDir
    private Path folder;

    private static String key(String name, KeyType type) {
        return SecretNoteKey.generate(name, type, Randomness.system())
                .verifier()
                .encode();
    }

    @Test
    void witnesses_are_read_in_pairs_however_they_are_parted() {
        var both = Peer.all(witness + " https://w.example/witness/\n" + other + "\thttp://127.0.0.1:8081/witness , ");
        assertThat(both).extracting(peer -> peer.key().encode()).containsExactly(witness, other);
        assertThat(both)
                .extracting(peer -> peer.address().toString())
                .containsExactly("https://w.example/witness", "http://127.0.0.1:8081/witness");
        assertThat(Peer.all(null)).isEmpty();
        assertThat(Peer.all(" \n")).isEmpty();
        assertThat(Peer.logs(log + "," + key("b.example", KeyType.NOTE))).hasSize(2);
    }

    @Test
    void what_cannot_be_meant_is_named() {
        for (var wrong : List.of(
                witness,
                "https://w.example/",
                log + " https://w.example/",
                witness + " ftp://w.example/",
                witness + " w.example",
                witness + " https://w.example/?a=b",
                witness.replace("w.", "x.") + " https://w.example/",
                witness + " https://w.example/ " + witness + " https://v.example/"))
            assertThatThrownBy(() -> Peer.all(wrong)).as(wrong).hasMessageContaining("HUISHENG_WITNESSES");
        assertThatThrownBy(() -> Peer.logs(witness)).hasMessageContaining("HUISHENG_WITNESS_FOR");
        assertThatThrownBy(() -> Peer.logs("nonsense")).hasMessageContaining("HUISHENG_WITNESS_FOR");
    }

    @Test
    void the_key_is_made_once_and_servers_that_share_their_own_derive_the_same() throws Exception {
        var made = WitnessKey.open(folder, "huisheng/a/witness", null);
        assertThat(made.verifier().type()).isEqualTo(KeyType.COSIGNATURE);
        assertThat(WitnessKey.open(folder, "another", " ").verifier()).isEqualTo(made.verifier());
        var file = folder.resolve(WitnessKey.NAME);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var shared = Base64.getEncoder().encodeToString(new byte[32]);
        var derived = WitnessKey.open(folder, "name", shared).verifier();
        assertThat(WitnessKey.open(folder.resolve("elsewhere"), "name", shared).verifier())
                .isEqualTo(derived)
                .isNotEqualTo(made.verifier());
        Files.writeString(
                file,
                SecretNoteKey.generate("l", KeyType.NOTE, Randomness.system()).reveal());
        assertThatThrownBy(() -> WitnessKey.open(folder, "name", null)).hasMessageContaining("no signing key");
    }
}
