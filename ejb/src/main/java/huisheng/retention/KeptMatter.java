package huisheng.retention;

import huisheng.organisation.OrganisationId;
import java.time.Instant;

/**
 * What retention has to know of a matter.
 *
 * @param organisation whose rules count
 * @param over whether nobody owes anything in it any more
 * @param last when the last thing happened to it
 */
public record KeptMatter(OrganisationId organisation, Instant began, boolean over, Instant last) {}
