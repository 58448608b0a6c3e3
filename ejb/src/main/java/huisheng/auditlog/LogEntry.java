package huisheng.auditlog;

import java.io.Serializable;
import java.time.Instant;

/**
 * What everybody may see of an entry.
 *
 * @param number from 1
 * @param kind of fact, the name of its {@link Happening}
 */
public record LogEntry(long number, Instant at, String kind, EntryCode code) implements Serializable {}
