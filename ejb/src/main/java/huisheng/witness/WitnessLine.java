package huisheng.witness;

import java.io.Serializable;
import java.time.Instant;

/**
 * A witness of this log.
 *
 * @param entries of the largest state that it cosigned, 0 if none
 * @param at when it did, as it says, or null
 * @param disputed since when it says that this log does not continue what it saw, or null
 */
public record WitnessLine(String name, String key, Cosigning standing, long entries, Instant at, Instant disputed)
        implements Serializable {
    /** How it stands with the last state. */
    public enum Cosigning {
        COSIGNED,
        AWAITED,
        DISPUTES
    }
}
