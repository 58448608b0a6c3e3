package huisheng.grievance;

import huisheng.organisation.OrganisationCard;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a case would go that is sent now.
 *
 * @param union whose case officers would read it
 * @param officers how many they are; 0 if nobody holds the office there or above
 * @param acceptBy by when they say whether they take it on
 * @param limits how long a case may take from then on, by its class
 */
public record Destination(OrganisationCard union, int officers, LocalDate acceptBy, List<ClassLimit> limits)
        implements Serializable {}
