package huisheng.suggestion;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Where a list ordered by the promised day was left. Anything unreadable means the beginning. */
record DueKey(LocalDate due, long id) {
    private static final DueKey BEGINNING = new DueKey(LocalDate.of(1, 1, 1), 0);

    static String of(Suggestion last) {
        return last.line().answerDueOn() + "." + last.id().value();
    }

    static String ofAppeal(Suggestion last) {
        return last.appealLine().dueOn() + "." + last.id().value();
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
