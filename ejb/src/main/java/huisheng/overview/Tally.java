package huisheng.overview;

import huisheng.deadline.MatterTimes;
import huisheng.kernel.Clock;
import huisheng.kernel.SmallCounts.Cell;
import huisheng.organisation.OrganisationId;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Counts the matters of one counter by month, measure and union: for a line of unions from the root down, each with those
 * directly below it. Raw; {@link Veil} says what of it may be seen.
 */
final class Tally {
    private final List<YearMonth> months;
    private final List<OrganisationId> line;
    private final Function<OrganisationId, List<OrganisationId>> lineOf;
    private final Map<Node, Counted[][]> counted = new LinkedHashMap<>();
    private final Map<OrganisationId, Set<Node>> below = new HashMap<>();
    private final Map<OrganisationId, List<Node>> nodesOf = new HashMap<>();
    private final Map<Node, Map<Integer, List<Double>>> days = new HashMap<>();

    /** How many matters, and whose. */
    private static final class Counted {
        private final Set<Long> persons = new HashSet<>();
        private long matters;
    }

    /**
     * @param line from the root down to the union that is looked at
     * @param lineOf the same for any union
     */
    Tally(List<YearMonth> months, List<OrganisationId> line, Function<OrganisationId, List<OrganisationId>> lineOf) {
        this.months = months;
        this.line = line;
        this.lineOf = lineOf;
        line.forEach(one -> node(Node.whole(one)));
    }

    void add(MatterTimes times) {
        int month = months.indexOf(YearMonth.from(times.received().atZone(Clock.ZONE)));
        if (month < 0) return;
        for (var node : nodesOf.computeIfAbsent(times.home(), this::nodesOf)) {
            for (var measure : Measure.of(times.answered() != null, times.late())) {
                var cell = counted.get(node)[month][measure.ordinal()];
                cell.persons.add(times.member().value());
                cell.matters++;
            }
            if (times.answered() != null) noteDays(node, month, times);
        }
    }

    private void noteDays(Node node, int month, MatterTimes times) {
        var took = Duration.between(times.received(), times.answered()).toMinutes()
                / (double) Duration.ofDays(1).toMinutes();
        days.computeIfAbsent(node, key -> new HashMap<>())
                .computeIfAbsent(month, key -> new ArrayList<>())
                .add(took);
    }

    /** Each union of the line that stands over the home, and what stands directly below that on the way to the home. */
    private List<Node> nodesOf(OrganisationId home) {
        var nodes = new LinkedHashSet<Node>();
        var way = lineOf.apply(home);
        for (int i = 0; i < line.size() && i < way.size() && line.get(i).equals(way.get(i)); i++) {
            nodes.add(Node.whole(line.get(i)));
            var under = i + 1 < way.size() ? Node.whole(way.get(i + 1)) : new Node(home, true);
            nodes.add(under);
            below.computeIfAbsent(line.get(i), key -> new LinkedHashSet<>()).add(under);
        }
        nodes.forEach(this::node);
        return List.copyOf(nodes);
    }

    private void node(Node node) {
        counted.computeIfAbsent(node, key -> {
            var cells = new Counted[months.size()][Measure.values().length];
            for (var row : cells) for (int i = 0; i < row.length; i++) row[i] = new Counted();
            return cells;
        });
    }

    Set<Node> nodes() {
        return counted.keySet();
    }

    List<OrganisationId> line() {
        return line;
    }

    int months() {
        return months.size();
    }

    /** What came to a union by those directly below it and itself. */
    List<Node> below(OrganisationId union) {
        return List.copyOf(below.getOrDefault(union, Set.of()));
    }

    Cell<Node> cell(Node node, int month, Measure measure) {
        var cell = counted.get(node)[month][measure.ordinal()];
        return new Cell<>(node, cell.persons.size(), cell.matters);
    }

    /** Days from receipt to answer, the middle one; null where nothing was answered. */
    Double medianDays(Node node, int month) {
        var took = new ArrayList<>(days.getOrDefault(node, Map.of()).getOrDefault(month, List.of()));
        if (took.isEmpty()) return null;
        took.sort(null);
        int middle = took.size() / 2;
        return took.size() % 2 == 1 ? took.get(middle) : (took.get(middle - 1) + took.get(middle)) / 2;
    }
}
