package huisheng.ballot.box;

import java.time.Instant;
import java.util.Objects;

/**
 * What the box is given at the opening: the texts of the set-up, byte for byte as everybody hashes them.
 *
 * @param certificate of the credentials, or null where none was made
 * @param paperKey the key under which voting papers were signed, as {@code BlindPublicKey} spells it
 * @param closesAt from this moment on nothing is taken
 */
public record InstalledPoll(
        String uuid,
        String election,
        String trustees,
        String credentials,
        String certificate,
        String paperKey,
        Instant closesAt) {
    public InstalledPoll {
        Objects.requireNonNull(uuid);
        Objects.requireNonNull(election);
        Objects.requireNonNull(trustees);
        Objects.requireNonNull(credentials);
        Objects.requireNonNull(paperKey);
        Objects.requireNonNull(closesAt);
    }
}
