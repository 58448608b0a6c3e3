package huisheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.kernel.SmallCounts.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallCountsTest {
    @Test
    void a_number_of_fewer_than_five_persons_is_not_shown() {
        var shown = SmallCounts.shown(List.of(cell("a", 40), cell("b", 4), cell("c", 3), cell("d", 9)));
        assertThat(shown.get("a")).isEqualTo(40);
        assertThat(shown.get("b")).isNull();
        assertThat(shown.get("c")).isNull();
        assertThat(shown.get("d")).isEqualTo(9);
    }

    @Test
    void one_small_number_takes_the_next_smallest_with_it_so_that_the_sum_does_not_tell() {
        var shown = SmallCounts.shown(List.of(cell("a", 40), cell("b", 2), cell("c", 9)));
        assertThat(shown.get("b")).isNull();
        assertThat(shown.get("c")).isNull();
        assertThat(shown.get("a")).isEqualTo(40);
    }

    @Test
    void two_small_numbers_that_make_fewer_than_five_take_a_third_with_them() {
        var shown = SmallCounts.shown(List.of(cell("a", 40), cell("b", 2), cell("c", 1), cell("d", 7)));
        assertThat(shown.values().stream().filter(Objects::isNull)).hasSize(3);
    }

    @Test
    void whatever_is_hidden_together_speaks_of_five_persons_or_of_nobody() {
        var random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            var cells = new ArrayList<Cell<String>>();
            for (int i = 0; i < 6; i++) cells.add(cell("k" + i, random.nextInt(4) == 0 ? 0 : random.nextInt(14)));
            var shown = SmallCounts.shown(cells);
            for (var cell : cells)
                if (cell.persons() < SmallCounts.FEWEST)
                    assertThat(shown.get(cell.key())).isNull();
            long hidden = cells.stream()
                    .filter(cell -> shown.get(cell.key()) == null)
                    .mapToLong(Cell::persons)
                    .sum();
            boolean all = shown.values().stream().allMatch(Objects::isNull);
            assertThat(hidden == 0 || hidden >= SmallCounts.FEWEST || all)
                    .as(cells.toString())
                    .isTrue();
        }
    }

    private static Cell<String> cell(String key, long persons) {
        return new Cell<>(key, persons, persons);
    }
}
