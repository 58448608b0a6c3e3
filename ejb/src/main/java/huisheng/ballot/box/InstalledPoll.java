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

    /** Whether all texts are the same. The hour is not asked: the box keeps it to the second. */
    boolean hasTextsOf(InstalledPoll other) {
        return uuid.equals(other.uuid)
                && election.equals(other.election)
                && trustees.equals(other.trustees)
                && credentials.equals(other.credentials)
                && Objects.equals(certificate, other.certificate)
                && paperKey.equals(other.paperKey);
    }
}
