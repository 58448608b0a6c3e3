package huisheng.grievance;

import huisheng.organisation.OrganisationCard;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many cases a union had in a quarter, without saying anything of fewer than five persons, or letting it be reckoned.
 *
 * @param from the first day
 * @param until the first day after the quarter
 * @param cases null where nothing is told; then nothing else is told either
 * @param byChannel null for a channel of which nothing is told; empty for a part of a tree of unions
 * @param byOutcome as they stood at the end of the quarter; likewise
 * @param inTime of those with an outcome, how many in a hundred missed no limit; null if it would speak of fewer than five persons
 * @param below the organisations directly below, with how many of the cases are theirs
 */
public record GrievanceFigures(
        LocalDate from,
        LocalDate until,
        Long cases,
        Map<Channel, Long> byChannel,
        Map<CaseOutcome, Long> byOutcome,
        Integer inTime,
        List<Part> below)
        implements Serializable {
    public GrievanceFigures {
        byChannel = Collections.unmodifiableMap(new LinkedHashMap<>(byChannel));
        byOutcome = Collections.unmodifiableMap(new LinkedHashMap<>(byOutcome));
        below = List.copyOf(below);
    }

    /** The cases of an organisation and all below it. @param cases null where nothing is told */
    public record Part(OrganisationCard union, Long cases) implements Serializable {}

    static GrievanceFigures nothing(LocalDate from, LocalDate until) {
        return new GrievanceFigures(from, until, null, Map.of(), Map.of(), null, List.of());
    }

    /** The last day of the quarter. */
    public LocalDate last() {
        return until.minusDays(1);
    }
}
