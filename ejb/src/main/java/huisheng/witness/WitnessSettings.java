package huisheng.witness;

import huisheng.ballots.log.VerifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whom this server asks to cosign, and for whom it is a witness itself: {@code docs/log.md}. Both are empty where nothing is set. */
@ApplicationScoped
class WitnessSettings {
    private List<Peer> witnesses;
    private List<VerifierKey> logs;

    /** Once, at the start. @throws IllegalStateException with what is wrong */
    void read() {
        witnesses = Peer.all(set("huisheng.witnesses", "HUISHENG_WITNESSES"));
        logs = Peer.logs(set("huisheng.witness.for", "HUISHENG_WITNESS_FOR"));
    }

    List<Peer> witnesses() {
        return witnesses;
    }

    List<VerifierKey> logs() {
        return logs;
    }

    /** The words themselves, or, after an {@code @}, the file that holds them. */
    private static String set(String property, String variable) {
        var value = System.getProperty(property, System.getenv(variable));
        if (value == null || !value.startsWith("@")) return value;
        try {
            return Files.readString(Path.of(value.substring(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(variable + " names a file that cannot be read", e);
        }
    }
}
