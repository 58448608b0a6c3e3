package huisheng.suggestion;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A suggestion with its answer, as its author and their branch read it. It carries no author.
 *
 * @param answer null until it is answered, like {@code answeredAt}
 */
public record SuggestionThread(
        SuggestionId id,
        OrganisationId organisation,
        Category category,
        String subject,
        String text,
        Instant sentAt,
        LocalDate answerDueOn,
        SuggestionState state,
        String answer,
        Instant answeredAt)
        implements Serializable {
    public boolean isAnswered() {
        return state == SuggestionState.ANSWERED;
    }

    public boolean isLate(LocalDate today) {
        return !isAnswered() && today.isAfter(answerDueOn);
    }
}
