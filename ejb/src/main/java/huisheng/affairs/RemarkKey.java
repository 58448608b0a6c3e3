package huisheng.affairs;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Where a list ordered by the promised day was left. Anything unreadable means the beginning. */
record RemarkKey(LocalDate due, long id) {
    private static final RemarkKey BEGINNING = new RemarkKey(LocalDate.of(1, 1, 1), 0);

    static String of(Remark last) {
        return last.dueOn() + "." + last.id().value();
    }

    static RemarkKey after(String text) {
        if (text == null) return BEGINNING;
        try {
            int dot = text.indexOf('.');
            return new RemarkKey(LocalDate.parse(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
        } catch (DateTimeException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return BEGINNING;
        }
    }
}
