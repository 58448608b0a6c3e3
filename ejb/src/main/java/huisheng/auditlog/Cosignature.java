package huisheng.auditlog;

import java.time.Instant;

/**
 * That a witness saw a state of this log and no other.
 *
 * @param entries of the state
 * @param witness its public key (C2SP signed-note)
 * @param at when, as the witness says
 * @param line as it stands under the note
 */
public record Cosignature(long entries, String witness, Instant at, String line) {}
