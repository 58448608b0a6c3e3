package huisheng.ballot.count;

import huisheng.deadline.DeadlineView;
import java.io.Serializable;
import java.time.Instant;

/**
 * An objection as a reader may see it.
 *
 * @param author name, for the commission that decides on it; null for everybody else
 * @param promise by when it is answered
 * @param answer null until it is answered, like when
 * @param own whether the reader wrote it
 */
public record ObjectionLine(
        ObjectionId id,
        String author,
        String text,
        Instant sentAt,
        DeadlineView promise,
        String answer,
        Instant answeredAt,
        boolean own)
        implements Serializable {
    public boolean isAnswered() {
        return answer != null;
    }
}
