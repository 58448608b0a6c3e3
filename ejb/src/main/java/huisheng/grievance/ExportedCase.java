package huisheng.grievance;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A case as a row of a file for officers.
 *
 * @param grade null before it was taken on
 * @param dueOn null if nothing is owed
 * @param late whether the promised day has passed
 * @param wasLate whether a limit was missed on its way
 * @param subject what the member wrote; null unless the reader works on the case
 */
public record ExportedCase(
        GrievanceId id,
        Channel channel,
        GrievanceClass grade,
        GrievanceState state,
        Instant sentAt,
        LocalDate dueOn,
        boolean late,
        boolean wasLate,
        String subject)
        implements Serializable {}
