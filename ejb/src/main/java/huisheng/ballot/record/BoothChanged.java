package huisheng.ballot.record;

import huisheng.auditlog.Happening;

/**
 * The files of the booth are others than at the last start.
 *
 * @param before SHA-256 of their list, as it was, or null at the first start
 * @param after SHA-256 of their list, as it is now
 */
public record BoothChanged(String before, String after) implements Happening {}
