package huisheng.grievance;

import huisheng.organisation.OrganisationCard;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A letter to the employer as it is printed.
 *
 * @param union whose officers wrote it
 * @param member the member's name, only if they agreed to be named; otherwise null
 * @param confirmed whether the article that it cites is confirmed for this place
 * @param dueOn by when an answer is expected
 * @param answer null until then, like {@code answeredOn}
 */
public record LetterView(
        long id,
        GrievanceId grievance,
        OrganisationCard union,
        String employer,
        String facts,
        String demand,
        String member,
        String officer,
        String citeZh,
        String citeEn,
        boolean confirmed,
        LocalDate dueOn,
        Instant sentAt,
        String answer,
        LocalDate answeredOn)
        implements Serializable {
    public String citeIn(String language) {
        return "en".equals(language) ? citeEn : citeZh;
    }
}
