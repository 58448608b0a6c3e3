package huisheng.affairs;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A question or objection as a reader sees it. It carries no author.
 *
 * @param answer null until it is answered, like {@code answeredAt}
 * @param membersOnly whether it is shown to members alone
 * @param own whether the reader wrote it
 * @param news whether the reader wrote it and has not opened the answer
 */
public record RemarkLine(
        RemarkId id,
        PublicationId publication,
        RemarkKind kind,
        String text,
        Instant sentAt,
        LocalDate dueOn,
        String answer,
        Instant answeredAt,
        boolean membersOnly,
        boolean own,
        boolean news)
        implements Serializable {
    public boolean isAnswered() {
        return answer != null;
    }
}
