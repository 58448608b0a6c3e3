package huisheng.ballots.ballot;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Values of one question, one a ciphertext: a single row, or rows for a question of lists. Tallies, factors, proofs and
 * results of a question all have the same shape.
 */
public record Grid<T>(List<List<T>> rows, boolean nested) {
    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
        if (!nested && rows.size() != 1) throw new IllegalArgumentException("one row");
    }

    /** Turns JSON into one value. */
    public interface Cell<T> {
        T read(Json value) throws MalformedEncoding;
    }

    public static <T> Grid<T> row(List<T> cells) {
        return new Grid<>(List.of(cells), false);
    }

    public static <T> Grid<T> nested(List<List<T>> rows) {
        return new Grid<>(rows, true);
    }

    public List<T> cells() {
        return nested ? rows.stream().flatMap(List::stream).toList() : rows.get(0);
    }

    public int size() {
        return rows.stream().mapToInt(List::size).sum();
    }

    public boolean sameShape(Grid<?> other) {
        if (nested != other.nested || rows.size() != other.rows.size()) return false;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != other.rows.get(i).size()) return false;
        }
        return true;
    }

    public <R> Grid<R> map(Function<? super T, ? extends R> change) {
        List<List<R>> changed = new ArrayList<>(rows.size());
        for (List<T> row : rows) {
            List<R> line = new ArrayList<>(row.size());
            for (T cell : row) line.add(change.apply(cell));
            changed.add(line);
        }
        return new Grid<>(changed, nested);
    }

    public <U, R> Grid<R> zip(Grid<U> other, BiFunction<? super T, ? super U, ? extends R> join) {
        if (!sameShape(other)) throw new IllegalArgumentException("two shapes");
        List<List<R>> joined = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            List<R> line = new ArrayList<>(rows.get(i).size());
            for (int j = 0; j < rows.get(i).size(); j++) {
                line.add(join.apply(rows.get(i).get(j), other.rows.get(i).get(j)));
            }
            joined.add(line);
        }
        return new Grid<>(joined, nested);
    }

    public Json encode(Function<? super T, ? extends Json> cell) {
        List<Json> lines = new ArrayList<>(rows.size());
        for (List<T> row : rows) lines.add(Json.array(row.stream().map(cell).toList()));
        return nested ? Json.array(lines) : lines.get(0);
    }

    /** Reads a grid; rows are read where the question has lists. */
    public static <T> Grid<T> decode(Json value, boolean nested, Cell<T> cell) throws MalformedEncoding {
        List<List<T>> rows = new ArrayList<>();
        for (Json row : nested ? value.asArray() : List.of(value)) {
            List<T> line = new ArrayList<>();
            for (Json one : row.asArray()) line.add(cell.read(one));
            rows.add(line);
        }
        return new Grid<>(rows, nested);
    }
}
