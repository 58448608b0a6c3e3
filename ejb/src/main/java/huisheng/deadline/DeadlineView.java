package huisheng.deadline;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A deadline as features and pages see it.
 *
 * @param startedOn the day of the start, in the union's zone; the next one is the first that may count
 * @param dueOn the last day on which the promise is kept; while paused, what it was when the pause began
 * @param confirmed whether the value it rests on is confirmed, see {@link Rule#confirmed()}
 * @param endedAt when it was met or withdrawn; null until then
 */
public record DeadlineView(
        DeadlineId id,
        Matter matter,
        RuleKey act,
        OrganisationId organisation,
        DeadlineState state,
        LocalDate startedOn,
        LocalDate dueOn,
        boolean extended,
        boolean confirmed,
        Instant endedAt)
        implements Serializable {
    public boolean isOwed() {
        return state.isOwed();
    }
}
