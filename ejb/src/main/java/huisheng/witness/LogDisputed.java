package huisheng.witness;

import huisheng.auditlog.Happening;

/**
 * A witness says that this log does not continue what it cosigned.
 *
 * @param witness id of its key, eight hexadecimal digits
 * @param entries that were shown to it
 * @param seen entries that it cosigned before
 */
public record LogDisputed(String witness, long entries, long seen) implements Happening {}
