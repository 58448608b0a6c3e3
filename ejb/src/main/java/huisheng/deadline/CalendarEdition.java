package huisheng.deadline;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.time.Instant;

/**
 * Which version of which calendar.
 *
 * @param organisation whose calendar it is; null for the one that ships with the application
 * @param reason why the version was made; null for the one that ships
 * @param madeAt null for the one that ships
 */
public record CalendarEdition(OrganisationId organisation, int edition, String reason, Instant madeAt)
        implements Serializable {
    public boolean isShipped() {
        return organisation == null;
    }
}
