package huisheng.suggestion;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A suggestion in a list.
 *
 * @param answeredAt null until then
 * @param answerRead whether its author has opened the answer
 */
public record SuggestionLine(
        SuggestionId id,
        OrganisationId organisation,
        Category category,
        String subject,
        Instant sentAt,
        LocalDate answerDueOn,
        SuggestionState state,
        Instant answeredAt,
        boolean answerRead)
        implements Serializable {
    public boolean isAnswered() {
        return state == SuggestionState.ANSWERED;
    }

    public boolean isLate(LocalDate today) {
        return !isAnswered() && today.isAfter(answerDueOn);
    }
}
