package huisheng.witness;

import java.io.Serializable;
import java.time.Instant;

/**
 * The last state of this log that was signed.
 *
 * @param root base64 of 32 bytes
 * @param key of the log (C2SP signed-note)
 */
public record SignedState(String origin, long entries, String root, Instant at, String key) implements Serializable {}
