package huisheng.grievance;

import huisheng.kernel.Clock;
import huisheng.kernel.SmallCounts;
import huisheng.kernel.SmallCounts.Cell;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import huisheng.organisation.Place;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Every member's counter for figures of cases. Only months that are over count, so that nobody sees a number grow by one when
 * a colleague has spoken.
 */
@Stateless
@RolesAllowed("member")
public class FiguresDesk {
    private static final int MONTHS = 12;

    @Inject
    private CaseCounts counts;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Clock clock;

    /** Of the last twelve months that are over, of the union and all below it. */
    public GrievanceFigures lastYear(OrganisationId union) {
        var place = tree.place(tree.card(union).id());
        var end = YearMonth.from(clock.today());
        var from = end.minusMonths(MONTHS).atDay(1);
        var until = end.atDay(1);
        return figures(place, from, until);
    }

    private GrievanceFigures figures(Place place, LocalDate from, LocalDate until) {
        var span = new CaseCounts.Span(place, start(from), start(until));
        var all = counts.all(span);
        if (all.persons() < SmallCounts.FEWEST)
            return new GrievanceFigures(from, until, null, Map.of(), Map.of(), null);
        return new GrievanceFigures(
                from,
                until,
                all.cases(),
                SmallCounts.shown(everyOne(Channel.values(), counts.byChannel(span))),
                SmallCounts.shown(everyOne(GrievanceState.values(), counts.byState(span))),
                share(counts.withOutcome(span, false), counts.withOutcome(span, true)));
    }

    /** None, or all, or a number of persons that is not small on either side. */
    private static Integer share(CaseCounts.Sum done, CaseCounts.Sum inTime) {
        long late = done.persons() - inTime.persons();
        boolean small = done.persons() < SmallCounts.FEWEST
                || late != 0 && late < SmallCounts.FEWEST
                || inTime.persons() != 0 && inTime.persons() < SmallCounts.FEWEST;
        return small ? null : (int) (inTime.cases() * 100 / done.cases());
    }

    private static <K> List<Cell<K>> everyOne(K[] keys, Map<K, CaseCounts.Sum> counted) {
        return Arrays.stream(keys)
                .map(key -> {
                    var sum = counted.getOrDefault(key, CaseCounts.Sum.NOTHING);
                    return new Cell<>(key, sum.persons(), sum.cases());
                })
                .toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Clock.ZONE).toInstant();
    }
}
