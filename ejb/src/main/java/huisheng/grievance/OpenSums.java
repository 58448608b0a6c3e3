package huisheng.grievance;

import huisheng.kernel.SmallCounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Of which organisations of a tree the number of cases may be told, so that none that speaks of fewer than five persons is
 * told, or is left when the told ones are taken from that of the organisation above.
 *
 * <p>Told numbers reach down from the root without a gap. Of what is not told below an organisation, everybody can reckon the
 * sum: it speaks of five persons at least, or of nobody. So each told organisation gives one equation about parts of which no
 * other equation speaks, and whoever knows all of them knows no part.
 */
final class OpenSums {
    private final Map<Long, Unit> units = new TreeMap<>();
    private final Set<Long> told = new TreeSet<>();

    private static final class Unit {
        final Set<Long> persons = new HashSet<>();
        final Set<Long> own = new HashSet<>();
        final Map<Long, Unit> below = new TreeMap<>();
        final long number;

        Unit(long number) {
            this.number = number;
        }

        boolean isSmall() {
            return persons.size() < SmallCounts.FEWEST;
        }
    }

    private OpenSums() {}

    /** @param lines for the home of each case, the organisations from the root down to it; all of one root */
    static Set<Long> told(Collection<CountedCase> cases, Map<Long, List<Long>> lines) {
        var sums = new OpenSums();
        cases.forEach(one -> sums.add(lines.get(one.home()), one.person()));
        sums.units.values().stream().filter(root -> !root.isSmall()).forEach(sums::open);
        return sums.told;
    }

    private void add(List<Long> line, long person) {
        var units = this.units;
        for (int i = 0; i < line.size(); i++) {
            var unit = units.computeIfAbsent(line.get(i), Unit::new);
            unit.persons.add(person);
            if (i == line.size() - 1) unit.own.add(person);
            units = unit.below;
        }
    }

    private void open(Unit unit) {
        told.add(unit.number);
        var smallestFirst = new ArrayList<Unit>();
        var hidden = new HashSet<>(unit.own);
        for (var one : unit.below.values()) {
            if (one.isSmall()) hidden.addAll(one.persons);
            else smallestFirst.add(one);
        }
        smallestFirst.sort(Comparator.comparingInt(one -> one.persons.size()));
        while (!hidden.isEmpty() && hidden.size() < SmallCounts.FEWEST && !smallestFirst.isEmpty())
            hidden.addAll(smallestFirst.remove(0).persons);
        smallestFirst.forEach(this::open);
    }
}
