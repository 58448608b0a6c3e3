package huisheng.suggestion;

import java.io.Serializable;
import java.time.Instant;

/**
 * One thing that happened to a suggestion, as somebody reads it.
 *
 * @param by name of who did it, for officers only; null also where the clock acted
 * @param whom name of who was given it, for officers only
 * @param detail a rating, a reason, or the number of another suggestion; null otherwise
 * @param words that were written, or null
 */
public record StepView(StepKind kind, Instant at, String by, String whom, String detail, String words)
        implements Serializable {}
