package huisheng.suggestion;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A suggestion in a list.
 *
 * @param organisation whose committee handles it
 * @param sentAt null for a draft, like {@code answerDueOn}
 * @param answeredAt null until then
 * @param answerRead whether its author has opened the answer
 * @param waitingForAuthor something was asked of the author, and the deadline stands still
 * @param privately only its author and the committee read it
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
        boolean answerRead,
        boolean waitingForAuthor,
        boolean privately)
        implements Serializable {
    public boolean isDraft() {
        return state == SuggestionState.DRAFT;
    }

    public boolean isAnswered() {
        return state.isAnswered();
    }

    /** A running promise: the day counts. */
    public boolean isDue() {
        return state.isWaiting() && !waitingForAuthor;
    }

    public boolean isLate(LocalDate today) {
        return isDue() && today.isAfter(answerDueOn);
    }
}
