package huisheng.suggestion;

import huisheng.kernel.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** By when a committee answers: 30 days, the span that several provinces set for answers to members' opinions. */
final class AnswerPromise {
    private static final int DAYS = 30;

    private AnswerPromise() {}

    static LocalDate dueOn(Instant sentAt) {
        return LocalDate.ofInstant(sentAt, Clock.ZONE).plusDays(DAYS);
    }
}
