package huisheng.kernel;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * A stretch of a list read by keyset, so that page 2,000 costs what page 1 costs.
 *
 * @param items at most as many as were asked for
 * @param next where the next stretch begins, or null at the end
 */
public record Slice<T>(List<T> items, String next) implements Serializable {
    public Slice {
        items = List.copyOf(items);
    }

    /** @param rows up to {@code size + 1} rows; the one too many only tells that there are more */
    public static <R, T> Slice<T> of(List<R> rows, int size, Function<R, T> view, Function<R, String> key) {
        var shown = rows.size() > size ? rows.subList(0, size) : rows;
        var next = rows.size() > size ? key.apply(shown.get(size - 1)) : null;
        return new Slice<>(shown.stream().map(view).toList(), next);
    }

    public boolean hasNext() {
        return next != null;
    }
}
