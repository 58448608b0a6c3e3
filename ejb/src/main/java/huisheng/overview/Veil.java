package huisheng.overview;

import huisheng.kernel.SmallCounts;
import huisheng.organisation.OrganisationId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which numbers of a {@link Tally} are not shown, because they speak of fewer than five persons or because such a number could
 * be had from them: by a whole and its parts, by a union and what stands below it, by a quarter and its months where the quarter
 * is told elsewhere. A number is judged from the root down, so that every page that has it shows it, or none.
 */
final class Veil {
    private final Tally tally;
    private final Set<Place> hidden = new HashSet<>();

    private record Place(Node node, int month, Measure measure) {}

    /** Nothing is told elsewhere. */
    Veil(Tally tally) {
        this(tally, List.of());
    }

    /**
     * @param quarters sums that are told elsewhere, each of some of the months. Of a union that is not told there no month of it
     *     is shown, or its sum would be told after all; and where one month is hidden all are, so that what is told leaves every
     *     month open
     */
    Veil(Tally tally, List<ToldSum> quarters) {
        this.tally = tally;
        quarters.forEach(this::hideUntold);
        each(place -> {
            if (SmallCounts.isSmall(persons(place))) hidden.add(place);
        });
        int before;
        do {
            before = hidden.size();
            each(this::hideParts);
            tally.line().forEach(this::hideBelow);
            quarters.forEach(this::hideWhole);
        } while (hidden.size() > before);
    }

    boolean hides(Node node, int month, Measure measure) {
        return hidden.contains(new Place(node, month, measure));
    }

    private interface Look {
        void at(Place place);
    }

    private void each(Look look) {
        for (var node : tally.nodes())
            for (int month = 0; month < tally.months(); month++)
                for (var measure : Measure.values()) look.at(new Place(node, month, measure));
    }

    /** Of a whole that is hidden both parts are; and one part alone would be the whole less the other. */
    private void hideParts(Place whole) {
        for (var split : Measure.splits()) {
            if (split.whole() != whole.measure()) continue;
            var one = new Place(whole.node(), whole.month(), split.one());
            var other = new Place(whole.node(), whole.month(), split.other());
            if (hidden.contains(whole) || hidden.contains(one) || hidden.contains(other)) {
                // Nobody stands in the other part: then the part is the whole.
                if (persons(one) == 0 || persons(other) == 0) hidden.add(whole);
                hidden.add(one);
                hidden.add(other);
            }
        }
    }

    /** What stands below a union is a split of it, for each month and measure. */
    private void hideBelow(OrganisationId union) {
        var below = tally.below(union);
        for (int month = 0; month < tally.months(); month++)
            for (var measure : Measure.values()) {
                var whole = new Place(Node.whole(union), month, measure);
                var parts = placesOf(below, month, measure);
                if (hidden.contains(whole)) parts.forEach(hidden::add);
                else if (!hideAmong(parts)) hidden.add(whole);
            }
    }

    private static List<Place> placesOf(List<Node> nodes, int month, Measure measure) {
        return nodes.stream().map(node -> new Place(node, month, measure)).toList();
    }

    private void hideUntold(ToldSum sum) {
        for (var node : tally.nodes()) {
            boolean told = node.own()
                    ? tally.below(node.organisation()).stream()
                            .allMatch(one -> one.own() || sum.tells(one) || isNobodys(one, sum))
                    : sum.tells(node);
            if (told || isNobodys(node, sum)) continue;
            for (var measure : Measure.values())
                sum.months().forEach(month -> hidden.add(new Place(node, month, measure)));
        }
    }

    private boolean isNobodys(Node node, ToldSum sum) {
        return sum.months().stream().allMatch(month -> persons(new Place(node, month, Measure.RECEIVED)) == 0);
    }

    /** Months with nobody in them are hidden too: a month that shows nobody leaves the sum to the others. */
    private void hideWhole(ToldSum sum) {
        for (var node : tally.nodes())
            for (var measure : Measure.values()) {
                var months = sum.months().stream()
                        .map(month -> new Place(node, month, measure))
                        .toList();
                if (months.stream().anyMatch(hidden::contains)) hidden.addAll(months);
            }
    }

    /** @return whether the sum may be shown: not if all of it is what one hidden place says */
    private boolean hideAmong(List<Place> parts) {
        var cells = parts.stream()
                .map(part -> tally.cell(part.node(), part.month(), part.measure()))
                .toList();
        var veiled = new TreeSet<Integer>();
        for (int i = 0; i < parts.size(); i++) if (hidden.contains(parts.get(i))) veiled.add(i);
        SmallCounts.complete(cells, veiled);
        veiled.forEach(i -> hidden.add(parts.get(i)));
        long peopled = veiled.stream().filter(i -> cells.get(i).persons() > 0).count();
        return peopled != 1;
    }

    private long persons(Place place) {
        return tally.cell(place.node(), place.month(), place.measure()).persons();
    }
}
