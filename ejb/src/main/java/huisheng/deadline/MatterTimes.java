package huisheng.deadline;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import java.time.Instant;

/**
 * When a matter came to a counter and when it was answered; for counting, without a word of it.
 *
 * @param home where the member belonged who brought it
 * @param answered null while it is open
 * @param late whether a day promised for the answer was missed
 */
public record MatterTimes(OrganisationId home, MemberId member, Instant received, Instant answered, boolean late) {
    /** As it stood then: what was answered later was open. */
    public MatterTimes asAt(Instant moment) {
        return answered == null || answered.isBefore(moment)
                ? this
                : new MatterTimes(home, member, received, null, late);
    }
}
