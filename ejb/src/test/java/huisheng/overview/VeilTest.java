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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a reader of all pages together could reckon out: over random trees of unions, nothing of fewer than five persons. */
class VeilTest {
    private static final BigInteger PRIME = BigInteger.valueOf(2_147_483_647L);
    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2026, 9), YearMonth.of(2026, 10));
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
    void where_the_year_is_told_one_small_month_takes_another_with_it() {
        grow(0, 1);
        var times = new ArrayList<MatterTimes>();
        persons(times, 2, 20, 100);
        var next = MONTHS.get(1).atDay(3).atStartOfDay(Clock.ZONE).toInstant();
        for (int i = 0; i < 3; i++) times.add(new MatterTimes(union(2), new MemberId(i), next, next, false));
        var line = lines.get(2L);
        var tally = new Tally(MONTHS, line, home -> lines.get(home.value()));
        times.forEach(tally::add);
        assertThat(new Veil(tally, false).hides(whole(2), 0, Measure.RECEIVED)).isFalse();
        assertThat(new Veil(tally, true).hides(whole(2), 0, Measure.RECEIVED)).isTrue();
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
        static Solved of(List<List<Cell>> sums, Map<Cell, Integer> hidden) {
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
        var veil = new Veil(tally, false);
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
        return new Veil(tally(union, times), false);
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
