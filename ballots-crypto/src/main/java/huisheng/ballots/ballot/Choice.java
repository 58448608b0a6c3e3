package huisheng.ballots.ballot;

import java.util.ArrayList;
import java.util.List;

/** What a voter chose in one question, before it is sealed: one number a ciphertext, or one an answer. Prints nothing. */
public final class Choice {
    private final List<List<Integer>> rows;

    private Choice(List<List<Integer>> rows) {
        this.rows = rows.stream().map(List::copyOf).toList();
    }

    /** Zeros and ones (a leading one for blank where allowed), or ranks and grades. */
    public static Choice of(int... values) {
        return new Choice(List.of(boxed(values)));
    }

    /** Zeros and ones, list by list; the first of each row is the list itself. */
    public static Choice ofLists(int[]... rows) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int[] row : rows) lists.add(boxed(row));
        return new Choice(lists);
    }

    public static Choice ofRows(List<List<Integer>> rows) {
        return new Choice(rows);
    }

    List<List<Integer>> rows() {
        return rows;
    }

    private static List<Integer> boxed(int[] values) {
        List<Integer> boxed = new ArrayList<>(values.length);
        for (int value : values) boxed.add(value);
        return boxed;
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
