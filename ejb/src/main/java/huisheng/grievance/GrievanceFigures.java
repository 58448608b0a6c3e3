package huisheng.grievance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many cases a union had in a span of whole months, without saying anything of fewer than five persons.
 *
 * @param from the first day
 * @param until the first day after the span
 * @param cases null if fewer than five persons brought one; then nothing else is said either
 * @param byChannel null for a channel of which nothing is said
 * @param byState by where they stand today; likewise
 * @param inTime of those with an outcome, how many in a hundred missed no limit; null if it would speak of fewer than five persons
 */
public record GrievanceFigures(
        LocalDate from,
        LocalDate until,
        Long cases,
        Map<Channel, Long> byChannel,
        Map<GrievanceState, Long> byState,
        Integer inTime)
        implements Serializable {
    public GrievanceFigures {
        byChannel = Collections.unmodifiableMap(new LinkedHashMap<>(byChannel));
        byState = Collections.unmodifiableMap(new LinkedHashMap<>(byState));
    }
}
