package huisheng.deadline;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that happened to a deadline, as the public may read it.
 *
 * @param before the due day until then, and {@code after} the one from then on; null where it did not move
 * @param percent of a reminder; null otherwise
 * @param pause why it was paused; null otherwise
 * @param words the public reason; null where there is none
 */
public record DeadlineChange(
        DeadlineTurn turn,
        Instant at,
        LocalDate before,
        LocalDate after,
        Integer percent,
        PauseReason pause,
        String words)
        implements Serializable {}
