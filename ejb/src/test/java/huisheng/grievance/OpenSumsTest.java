package huisheng.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Somebody who knows every told number, the tree, and which unions had no case at all, reckons with all of it. */
class OpenSumsTest {
    private final Map<Long, List<Long>> lines = new HashMap<>();
    private final List<CountedCase> cases = new ArrayList<>();
    private long person = 1_000;

    @Test
    void a_union_of_fewer_than_five_is_not_told_and_takes_a_neighbour_with_it() {
        brought(3, 1, 2);
        brought(6, 1, 3);
        brought(40, 1, 4);
        assertThat(OpenSums.told(cases, lines)).isEqualTo(Set.of(1L, 4L));
    }

    @Test
    void two_small_ones_hide_each_other_if_they_are_five_persons_together() {
        brought(3, 1, 2);
        brought(2, 1, 3);
        brought(6, 1, 4);
        assertThat(OpenSums.told(cases, lines)).isEqualTo(Set.of(1L, 4L));
    }

    @Test
    void what_a_union_has_itself_is_a_part_like_the_others() {
        brought(2, 1);
        brought(6, 1, 2);
        brought(9, 1, 3);
        assertThat(OpenSums.told(cases, lines)).isEqualTo(Set.of(1L, 3L));
    }

    @Test
    void below_what_is_not_told_nothing_is_told() {
        brought(4, 1, 2);
        brought(30, 1, 3, 5);
        brought(30, 1, 3, 6);
        assertThat(OpenSums.told(cases, lines)).isEqualTo(Set.of(1L));
    }

    @Test
    void many_cases_of_few_persons_are_few() {
        for (int i = 0; i < 50; i++) cases.add(one(4, 7 + i % 4));
        lines.put(4L, List.of(1L, 4L));
        assertThat(OpenSums.told(cases, lines)).isEmpty();
    }

    @Property(tries = 3_000)
    void no_number_of_fewer_than_five_persons_can_be_reckoned_from_the_told_ones(@ForAll long seed) {
        randomTree(new Random(seed));
        var told = OpenSums.told(cases, lines);
        var parts = new Parts(lines, cases);
        for (var union : told) assertThat(parts.persons(union)).isGreaterThanOrEqualTo(5);
        for (var name : parts.smallOnes())
            assertThat(parts.isReckoned(name, told)).as(name).isFalse();
    }

    private void randomTree(Random random) {
        cases.clear();
        lines.clear();
        long next = 2;
        var homes = new ArrayList<>(List.of(List.of(1L)));
        for (int i = random.nextInt(14); i > 0; i--) {
            var above = new ArrayList<>(homes.get(random.nextInt(homes.size())));
            above.add(next++);
            homes.add(above);
        }
        for (var home : homes) {
            var line = home.stream().mapToLong(Long::longValue).toArray();
            int persons = random.nextInt(3) == 0 ? 0 : random.nextInt(11);
            brought(persons, line);
            // Somebody who asks more than once, also from another home.
            if (persons > 0 && random.nextBoolean())
                cases.add(one(line[line.length - 1], 1_001 + random.nextInt((int) (person - 1_000))));
        }
    }

    private void brought(int persons, long... line) {
        long home = line[line.length - 1];
        lines.put(home, java.util.Arrays.stream(line).boxed().toList());
        for (int i = 0; i < persons; i++) cases.add(one(home, ++person));
    }

    private static CountedCase one(long home, long person) {
        return new CountedCase(home, person, Channel.PAY, CaseOutcome.OPEN, false);
    }

    /** The unknowns "what all of a union has" and "what it has itself", those of nobody left out, and the sums up the tree. */
    private static final class Parts {
        private final Map<String, Set<Long>> persons = new TreeMap<>();
        private final Map<Long, Set<String>> sums = new TreeMap<>();

        Parts(Map<Long, List<Long>> lines, List<CountedCase> cases) {
            for (var one : cases) {
                var line = lines.get(one.home());
                for (int i = 0; i < line.size(); i++) {
                    var union = line.get(i);
                    persons.computeIfAbsent("all of " + union, x -> new HashSet<>())
                            .add(one.person());
                    boolean home = i == line.size() - 1;
                    var part = home ? "own of " + union : "all of " + line.get(i + 1);
                    sums.computeIfAbsent(union, x -> new HashSet<>()).add(part);
                    if (home)
                        persons.computeIfAbsent(part, x -> new HashSet<>()).add(one.person());
                }
            }
        }

        int persons(long union) {
            return persons.get("all of " + union).size();
        }

        List<String> smallOnes() {
            return persons.entrySet().stream()
                    .filter(one -> one.getValue().size() < 5)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** Whether the unknown is a combination of the equations: whether it adds nothing to what they span. */
        boolean isReckoned(String name, Set<Long> told) {
            var unknown = persons.keySet().stream()
                    .filter(one -> !one.startsWith("all of ") || !told.contains(Long.valueOf(one.substring(7))))
                    .toList();
            if (!unknown.contains(name)) return true;
            var rows = new ArrayList<double[]>();
            sums.forEach((union, parts) -> {
                var row = new double[unknown.size()];
                parts.stream().filter(unknown::contains).forEach(part -> row[unknown.indexOf(part)] = 1);
                if (!told.contains(union)) row[unknown.indexOf("all of " + union)] = -1;
                rows.add(row);
            });
            int before = rank(rows);
            var asked = new double[unknown.size()];
            asked[unknown.indexOf(name)] = 1;
            rows.add(asked);
            return rank(rows) == before;
        }

        // Every pivot of such a system of sums is 1 or -1, so that doubles are exact here.
        private static int rank(List<double[]> given) {
            var rows = given.stream().map(double[]::clone).toList();
            int rank = 0;
            for (int column = 0; column < rows.get(0).length && rank < rows.size(); column++) {
                int pivot = rank;
                while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) < 1e-9) pivot++;
                if (pivot == rows.size()) continue;
                var row = rows.get(pivot).clone();
                System.arraycopy(rows.get(rank), 0, rows.get(pivot), 0, row.length);
                System.arraycopy(row, 0, rows.get(rank), 0, row.length);
                for (int i = rank + 1; i < rows.size(); i++) {
                    double factor = rows.get(i)[column] / row[column];
                    for (int j = column; j < row.length; j++) rows.get(i)[j] -= factor * row[j];
                }
                rank++;
            }
            return rank;
        }
    }
}
