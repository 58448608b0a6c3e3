package huisheng.grievance;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.kernel.SmallCounts;
import huisheng.kernel.SmallCounts.Cell;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells the figures of a quarter, once, for a whole tree of unions: whoever compares two reports finds that no case is in both,
 * and that a number, once told, never moves.
 */
@ApplicationScoped
class QuarterReport {
    static final int MONTHS = 3;

    @Inject
    private CaseCounts counts;

    @Inject
    private FigureSheets sheets;

    @Inject
    private OrganisationTree tree;

    @Inject
    private AuditLog audit;

    /** Told already, or told now. Of two at once, the second waits for the first. @param firstOn first day of a quarter that is over */
    void tell(OrganisationId root, LocalDate firstOn) {
        if (sheets.of(root, firstOn).isPresent()) return;
        audit.hold();
        if (sheets.of(root, firstOn).isPresent()) return;
        var cases = counts.in(new CaseCounts.Span(tree.place(root), start(firstOn), start(firstOn.plusMonths(MONTHS))));
        var lines = lines(cases);
        var told = OpenSums.told(cases, lines);
        var top = new FigureSheet(firstOn, root, told.contains(root.value()) ? (long) cases.size() : null);
        if (top.cases() != null)
            top.tell(shown(cases, CountedCase::channel, Channel.values()), byOutcome(cases), inTime(cases));
        sheets.add(top);
        sums(cases, lines).forEach((union, sum) -> {
            if (union != root.value() && told.contains(union))
                sheets.add(new FigureSheet(firstOn, new OrganisationId(union), sum));
        });
    }

    private Map<Long, List<Long>> lines(Collection<CountedCase> cases) {
        return cases.stream()
                .map(CountedCase::home)
                .distinct()
                .collect(Collectors.toMap(
                        home -> home,
                        home -> tree.place(new OrganisationId(home)).line().stream()
                                .map(OrganisationId::value)
                                .toList()));
    }

    private static Map<Long, Long> sums(Collection<CountedCase> cases, Map<Long, List<Long>> lines) {
        var sums = new TreeMap<Long, Long>();
        for (var one : cases) lines.get(one.home()).forEach(union -> sums.merge(union, 1L, Long::sum));
        return sums;
    }

    private static Map<CaseOutcome, Long> byOutcome(Collection<CountedCase> cases) {
        return shown(cases, CountedCase::outcome, CaseOutcome.values());
    }

    private static <K> Map<K, Long> shown(Collection<CountedCase> cases, Function<CountedCase, K> by, K[] keys) {
        var cells = Arrays.stream(keys)
                .map(key -> {
                    var those = cases.stream()
                            .filter(one -> by.apply(one).equals(key))
                            .toList();
                    return new Cell<>(key, persons(those), those.size());
                })
                .toList();
        return SmallCounts.shown(cells);
    }

    /** None, or all, or a number of persons that is not small on either side. */
    static Integer inTime(Collection<CountedCase> cases) {
        var done = cases.stream().filter(CountedCase::isDone).toList();
        var late = done.stream().filter(CountedCase::late).toList();
        var good = done.stream().filter(one -> !one.late()).toList();
        boolean small = persons(done) < SmallCounts.FEWEST
                || SmallCounts.isSmall(persons(late))
                || SmallCounts.isSmall(persons(good));
        return small ? null : good.size() * 100 / done.size();
    }

    private static long persons(Collection<CountedCase> cases) {
        var persons = new HashSet<Long>();
        cases.forEach(one -> persons.add(one.person()));
        return persons.size();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Clock.ZONE).toInstant();
    }
}
