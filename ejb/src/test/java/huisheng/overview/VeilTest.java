package huisheng.overview;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.deadline.MatterTimes;
import huisheng.kernel.Clock;
import huisheng.kernel.SmallCounts;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a reader of all pages together could reckon out: over random trees of unions, nothing of fewer than five persons. */
class VeilTest {
    private static final BigInteger PRIME = BigInteger.valueOf(2_147_483_647L);
    private static final List<YearMonth> MONTHS =
            List.of(YearMonth.of(2026, 7), YearMonth.of(2026, 8), YearMonth.of(2026, 9));
    private static final int ROUNDS = 150;

    private record Cell(Node node, int month, Measure measure) {}

    private final Map<Long, List<OrganisationId>> lines = new LinkedHashMap<>();

    @Test
    void one_branch_with_three_persons_takes_another_with_it() {
        grow(0, 1);
        var times = new ArrayList<MatterTimes>();
        persons(times, 2, 20, 100);
        persons(times, 3, 9, 200);
        persons(times, 4, 3, 300);
        var veil = veil(1, times);
        assertThat(veil.hides(whole(1), 0, Measure.RECEIVED)).isFalse();
        assertThat(veil.hides(whole(2), 0, Measure.RECEIVED)).isFalse();
        assertThat(veil.hides(whole(3), 0, Measure.RECEIVED)).isTrue();
        assertThat(veil.hides(whole(4), 0, Measure.RECEIVED)).isTrue();
        assertThat(veil(3, times).hides(whole(3), 0, Measure.RECEIVED))
                .as("and on its own page it is hidden too")
                .isTrue();
    }

    @Test
    void where_two_persons_wait_it_is_not_told_how_many_were_answered() {
        grow(0, 1);
        var times = new ArrayList<MatterTimes>();
        persons(times, 2, 20, 100);
        times.addAll(open(2, 2, 500));
        persons(times, 3, 20, 700);
        times.addAll(open(3, 9, 800));
        var veil = veil(2, times);
        assertThat(veil.hides(whole(2), 0, Measure.RECEIVED)).isFalse();
        assertThat(veil.hides(whole(2), 0, Measure.OPEN)).isTrue();
        assertThat(veil.hides(whole(2), 0, Measure.ANSWERED)).isTrue();
    }

    @Test
    void a_number_of_nobody_is_told() {
        grow(0, 1);
        var times = new ArrayList<MatterTimes>();
        persons(times, 2, 20, 100);
        var veil = veil(1, times);
        assertThat(veil.hides(whole(1), 0, Measure.OPEN)).isFalse();
        assertThat(veil.hides(whole(1), 0, Measure.ANSWERED_IN_TIME)).isFalse();
    }

    @Test
    void where_the_quarter_is_told_a_small_month_takes_the_others_with_it() {
        grow(0, 1);
        var times = new ArrayList<MatterTimes>();
        persons(times, 2, 20, 100);
        persons(times, 3, 20, 300);
        persons(times, 4, 20, 500);
        var next = MONTHS.get(1).atDay(3).atStartOfDay(Clock.ZONE).toInstant();
        for (int i = 0; i < 3; i++) times.add(new MatterTimes(union(2), new MemberId(i), next, next, false));
        var tally = tally(2, times);
        assertThat(new Veil(tally).hides(whole(2), 0, Measure.RECEIVED)).isFalse();
        var told = new ToldSum(List.of(0, 1, 2), Set.of(union(1), union(2), union(3), union(4)));
        assertThat(new Veil(tally, List.of(told)).hides(whole(2), 0, Measure.RECEIVED))
                .isTrue();
    }

    @Test
    void of_a_union_whose_quarter_is_not_told_no_month_is_shown() {
        grow(0, 1);
        var times = new ArrayList<MatterTimes>();
        for (long union = 2; union < 5; union++) persons(times, union, 20, union * 100);
        var told = new ToldSum(List.of(0, 1, 2), Set.of(union(1), union(2)));
        var veil = new Veil(tally(1, times), List.of(told));
        assertThat(veil.hides(whole(1), 0, Measure.RECEIVED)).isFalse();
        assertThat(veil.hides(whole(2), 0, Measure.RECEIVED)).isFalse();
        assertThat(veil.hides(whole(3), 0, Measure.RECEIVED)).isTrue();
        assertThat(veil.hides(whole(4), 0, Measure.RECEIVED)).isTrue();
    }

    /** Somebody who reads every page of the months and the sums of the quarter beside them, which every member can. */
    @Property(tries = 300)
    void no_number_of_fewer_than_five_persons_follows_from_the_months_and_the_quarter_together(@ForAll long seed) {
        var random = new Random(seed);
        var times = randomTimes(random);
        var told = toldOfTheQuarter(times, random);
        var hidden = new LinkedHashMap<Object, Integer>();
        var persons = new HashMap<Object, Long>();
        var sums = new ArrayList<List<?>>();
        for (var union : lines.keySet()) {
            var tally = tally(union, times);
            var veil = new Veil(tally, List.of(new ToldSum(List.of(0, 1, 2), told)));
            for (var node : tally.nodes()) {
                var quarter = new ArrayList<Object>(List.of(node));
                if (node.own() || !told.contains(node.organisation())) hidden.putIfAbsent(node, hidden.size());
                persons.put(node, personsOf(node, times));
                for (int month = 0; month < MONTHS.size(); month++) {
                    quarter.add(new Cell(node, month, Measure.RECEIVED));
                    for (var measure : Measure.values()) {
                        var cell = new Cell(node, month, measure);
                        if (veil.hides(node, month, measure)) hidden.putIfAbsent(cell, hidden.size());
                        persons.put(cell, tally.cell(node, month, measure).persons());
                    }
                }
                sums.add(quarter);
            }
            sums.addAll(sums(tally));
        }
        var rows = Solved.of(sums, hidden);
        for (var unknown : hidden.keySet())
            if (SmallCounts.isSmall(persons.get(unknown)))
                assertThat(rows.tells(hidden.get(unknown)))
                        .as(unknown.toString())
                        .isFalse();
    }

    /** Any set of sums that is safe by itself: from the root down, and no small one follows from them. */
    private Set<OrganisationId> toldOfTheQuarter(List<MatterTimes> times, Random random) {
        var told = new HashSet<OrganisationId>();
        for (var line : lines.values()) {
            var union = line.get(line.size() - 1);
            boolean above = line.size() == 1 || told.contains(line.get(line.size() - 2));
            if (!above || personsOf(Node.whole(union), times) < SmallCounts.FEWEST || random.nextInt(5) == 0) continue;
            told.add(union);
        }
        while (isBetrayed(told, times)) {
            // The lowest of those that were told last goes.
            var last = lines.values().stream()
                    .map(line -> line.get(line.size() - 1))
                    .filter(told::contains)
                    .reduce((first, second) -> second)
                    .orElseThrow();
            told.remove(last);
        }
        return told;
    }

    private boolean isBetrayed(Set<OrganisationId> told, List<MatterTimes> times) {
        var hidden = new LinkedHashMap<Object, Integer>();
        var sums = new ArrayList<List<?>>();
        for (var union : lines.keySet()) {
            var tally = tally(union, times);
            for (var node : tally.nodes())
                if (personsOf(node, times) > 0 && (node.own() || !told.contains(node.organisation())))
                    hidden.putIfAbsent(node, hidden.size());
            for (var one : tally.line()) {
                var sum = new ArrayList<Object>(List.of(Node.whole(one)));
                sum.addAll(tally.below(one));
                if (sum.size() > 1) sums.add(sum);
            }
        }
        var rows = Solved.of(sums, hidden);
        return hidden.keySet().stream()
                .anyMatch(node -> SmallCounts.isSmall(personsOf((Node) node, times)) && rows.tells(hidden.get(node)));
    }

    private long personsOf(Node node, List<MatterTimes> times) {
        return times.stream()
                .filter(one -> node.own()
                        ? one.home().equals(node.organisation())
                        : lines.get(one.home().value()).contains(node.organisation()))
                .map(MatterTimes::member)
                .distinct()
                .count();
    }

    @Test
    void every_page_that_has_a_number_shows_it_or_none_does() {
        var random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            var times = randomTimes(random);
            var seen = new HashMap<Cell, Boolean>();
            for (var union : lines.keySet())
                page(union, times).forEach((cell, hidden) -> {
                    var before = seen.put(cell, hidden);
                    assertThat(before == null || before.equals(hidden))
                            .as(cell.toString())
                            .isTrue();
                });
        }
    }

    @Test
    void no_number_of_fewer_than_five_persons_can_be_reckoned_from_all_pages_together() {
        var random = new Random(11);
        int small = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var times = randomTimes(random);
            var hidden = new LinkedHashMap<Cell, Integer>();
            var persons = new HashMap<Cell, Long>();
            var sums = new ArrayList<List<Cell>>();
            for (var union : lines.keySet()) {
                var tally = tally(union, times);
                page(union, times).forEach((cell, veiled) -> {
                    if (veiled) hidden.putIfAbsent(cell, hidden.size());
                    persons.put(
                            cell,
                            tally.cell(cell.node(), cell.month(), cell.measure())
                                    .persons());
                });
                sums.addAll(sums(tally));
            }
            var rows = Solved.of(sums, hidden);
            for (var cell : hidden.keySet()) {
                if (!SmallCounts.isSmall(persons.get(cell))) continue;
                small++;
                assertThat(rows.tells(hidden.get(cell))).as(cell.toString()).isFalse();
            }
        }
        assertThat(small).isGreaterThan(1_000);
    }

    /** Each sum that a reader knows to hold: the whole first, its parts after it. */
    private static List<List<Cell>> sums(Tally tally) {
        var sums = new ArrayList<List<Cell>>();
        for (int month = 0; month < MONTHS.size(); month++) {
            for (var node : tally.nodes())
                for (var split : Measure.splits())
                    sums.add(List.of(
                            new Cell(node, month, split.whole()),
                            new Cell(node, month, split.one()),
                            new Cell(node, month, split.other())));
            for (var union : tally.line())
                for (var measure : Measure.values()) {
                    var sum = new ArrayList<>(List.of(new Cell(Node.whole(union), month, measure)));
                    for (var below : tally.below(union)) sum.add(new Cell(below, month, measure));
                    if (sum.size() > 1) sums.add(sum);
                }
        }
        return sums;
    }

    /** The sums as equations for what is hidden, brought to echelon form modulo a prime. */
    private record Solved(List<BigInteger[]> rows) {
        static Solved of(List<? extends List<?>> sums, Map<?, Integer> hidden) {
            var rows = new ArrayList<BigInteger[]>();
            for (var sum : sums) {
                var row = zeros(hidden.size());
                for (int i = 0; i < sum.size(); i++) {
                    var at = hidden.get(sum.get(i));
                    if (at != null)
                        row[at] =
                                row[at].add(BigInteger.valueOf(i == 0 ? -1 : 1)).mod(PRIME);
                }
                rows.add(row);
            }
            var done = new ArrayList<BigInteger[]>();
            for (int column = 0; column < hidden.size(); column++) {
                BigInteger[] pivot = null;
                for (var row : rows) if (row[column].signum() != 0) pivot = row;
                if (pivot == null) continue;
                rows.remove(pivot);
                var inverse = pivot[column].modInverse(PRIME);
                for (int i = 0; i < pivot.length; i++)
                    pivot[i] = pivot[i].multiply(inverse).mod(PRIME);
                for (var row : rows) subtract(row, pivot, column);
                for (var row : done) subtract(row, pivot, column);
                done.add(pivot);
            }
            return new Solved(done);
        }

        /** Whether the one unknown has one value only: a row that speaks of it alone. */
        boolean tells(int unknown) {
            return rows.stream().anyMatch(row -> {
                for (int i = 0; i < row.length; i++) if (row[i].signum() != 0 != (i == unknown)) return false;
                return true;
            });
        }

        private static void subtract(BigInteger[] row, BigInteger[] pivot, int column) {
            var times = row[column];
            if (times.signum() == 0) return;
            for (int i = 0; i < row.length; i++)
                row[i] = row[i].subtract(times.multiply(pivot[i])).mod(PRIME);
        }

        private static BigInteger[] zeros(int length) {
            var row = new BigInteger[length];
            java.util.Arrays.fill(row, BigInteger.ZERO);
            return row;
        }
    }

    private Map<Cell, Boolean> page(long union, List<MatterTimes> times) {
        var tally = tally(union, times);
        var veil = new Veil(tally);
        var cells = new LinkedHashMap<Cell, Boolean>();
        for (var node : tally.nodes())
            for (int month = 0; month < MONTHS.size(); month++)
                for (var measure : Measure.values())
                    cells.put(new Cell(node, month, measure), veil.hides(node, month, measure));
        return cells;
    }

    private Tally tally(long union, List<MatterTimes> times) {
        var tally = new Tally(MONTHS, lines.get(union), home -> lines.get(home.value()));
        times.forEach(tally::add);
        return tally;
    }

    private Veil veil(long union, List<MatterTimes> times) {
        return new Veil(tally(union, times));
    }

    /** A root with three companies, two of which have three branches each. */
    private List<MatterTimes> randomTimes(Random random) {
        grow(0, 1);
        grow(2, 5);
        grow(3, 8);
        var times = new ArrayList<MatterTimes>();
        for (long union : lines.keySet()) {
            int persons = random.nextInt(3) == 0 ? 0 : random.nextInt(24);
            for (int i = 0; i < persons; i++) {
                var at = MONTHS.get(random.nextInt(MONTHS.size()))
                        .atDay(2)
                        .atStartOfDay(Clock.ZONE)
                        .toInstant();
                var answered = random.nextInt(4) == 0 ? null : at.plus(Duration.ofDays(3));
                times.add(new MatterTimes(
                        union(union), new MemberId(union * 1_000 + i), at, answered, random.nextInt(5) == 0));
            }
        }
        return times;
    }

    /** Three unions below another, or with parent 0 a root with the number and three below it. */
    private void grow(long parent, long first) {
        if (parent == 0) {
            lines.clear();
            lines.put(1L, List.of(union(1)));
            grow(1, 2);
            return;
        }
        for (long id = first; id < first + 3; id++) {
            var line = new ArrayList<>(lines.get(parent));
            line.add(union(id));
            lines.put(id, line);
        }
    }

    private static void persons(List<MatterTimes> times, long union, int persons, long from) {
        for (int i = 0; i < persons; i++)
            times.add(new MatterTimes(union(union), new MemberId(from + i), start(), start().plusSeconds(60), false));
    }

    private static List<MatterTimes> open(long union, int persons, long from) {
        var times = new ArrayList<MatterTimes>();
        for (int i = 0; i < persons; i++)
            times.add(new MatterTimes(union(union), new MemberId(from + i), start(), null, false));
        return times;
    }

    private static Instant start() {
        return MONTHS.get(0).atDay(2).atStartOfDay(Clock.ZONE).toInstant();
    }

    private static Node whole(long union) {
        return Node.whole(union(union));
    }

    private static OrganisationId union(long id) {
        return new OrganisationId(id);
    }
}
