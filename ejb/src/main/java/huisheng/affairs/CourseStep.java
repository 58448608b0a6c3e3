package huisheng.affairs;

import java.io.Serializable;
import java.time.Instant;

/**
 * A step in the course of a publication.
 *
 * @param by name of the officer who did it; null where the clock did, and for readers who are no officers
 * @param words the reason given, or null
 */
public record CourseStep(PublicationTurn turn, Instant at, String by, String words) implements Serializable {}
