package huisheng.grievance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;

/** Where a list ordered by the promised day was left. Anything unreadable means the beginning. */
record DueKey(LocalDate due, long id) {
    /** The order of that list. */
    static final Comparator<Grievance> FIRST_DUE = Comparator.comparing(
                    (Grievance one) -> one.line().dueOn())
            .thenComparing(one -> one.id().value());

    static final DueKey BEGINNING = new DueKey(LocalDate.of(1, 1, 1), 0);

    static String of(Grievance last) {
        return last.line().dueOn() + "." + last.id().value();
    }

    static DueKey after(String text) {
        if (text == null) return BEGINNING;
        try {
            int dot = text.indexOf('.');
            return new DueKey(LocalDate.parse(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
        } catch (DateTimeException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return BEGINNING;
        }
    }
}
