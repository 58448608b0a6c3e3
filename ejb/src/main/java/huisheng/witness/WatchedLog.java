package huisheng.witness;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A log of another union that this server watches.
 *
 * @param entries of the state that was cosigned last, 0 if none
 * @param at when, or null
 * @param forks versions that do not continue what was cosigned, the last found first
 */
public record WatchedLog(String origin, String key, long entries, Instant at, List<Fork> forks)
        implements Serializable {
    public WatchedLog {
        forks = List.copyOf(forks);
    }

    /** Both notes with the signature of the log, for whoever wants to judge. */
    public record Fork(long entries, String seen, String shown, Instant at) implements Serializable {}
}
