package huisheng.ballot.record;

import java.io.Serializable;
import java.time.Instant;

/** What everybody can compare about the booth. @param digest SHA-256 of the list of its files. @param notedAt since when they are these */
public record BoothSeal(String digest, Instant notedAt) implements Serializable {}
