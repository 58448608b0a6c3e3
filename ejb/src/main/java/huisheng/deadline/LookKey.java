package huisheng.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A place in a list ordered by a day. Anything unreadable means the beginning. */
record LookKey(LocalDate day, long id) {
    static final LookKey BEGINNING = new LookKey(LocalDate.of(1, 1, 1), 0);
    static final LookKey END = new LookKey(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

    static String of(Deadline last) {
        return last.dueOn() + "." + last.id().value();
    }

    static LookKey read(String text, LookKey otherwise) {
        if (text == null) return otherwise;
        try {
            int dot = text.indexOf('.');
            var day = LocalDate.parse(text.substring(0, dot));
            if (day.isBefore(BEGINNING.day) || day.isAfter(END.day)) return otherwise;
            return new LookKey(day, Long.parseLong(text.substring(dot + 1)));
        } catch (DateTimeException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return otherwise;
        }
    }
}
