package huisheng.deadline;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** A deadline on the public board: what kind of act, which days, how it stands. Never a person, a text, or the number of the matter. */
public record BoardLine(
        DeadlineId id,
        String kind,
        RuleKey act,
        String nameZh,
        String nameEn,
        DeadlineState state,
        LocalDate startedOn,
        LocalDate dueOn,
        boolean extended,
        boolean confirmed,
        Instant endedAt)
        implements Serializable {
    public String nameIn(String language) {
        return "en".equals(language) ? nameEn : nameZh;
    }
}
