package huisheng.affairs;

import java.io.Serializable;

/** Number of one edition of a publication. */
public record PublicationId(long value) implements Serializable {}
