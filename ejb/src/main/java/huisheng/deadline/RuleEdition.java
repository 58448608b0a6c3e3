package huisheng.deadline;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** One of the values that a union gave itself over time. */
public record RuleEdition(int edition, int amount, DayUnit unit, String cite, LocalDate validFrom, Instant madeAt)
        implements Serializable {}
