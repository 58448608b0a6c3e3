package huisheng.roll;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** What everybody may know of a roll. */
public record RollLine(
        RollId id,
        OrganisationId organisation,
        String purpose,
        LocalDate cutOff,
        Instant frozenAt,
        int entries,
        String commitment)
        implements Serializable {}
