package huisheng.witness;

import huisheng.auditlog.Happening;

/**
 * Another log that is witnessed here was shown in two versions, both signed by it.
 *
 * @param log id of its key, eight hexadecimal digits
 * @param entries of the version that was refused
 */
public record ForkSeen(String log, long entries) implements Happening {}
