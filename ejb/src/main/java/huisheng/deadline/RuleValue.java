package huisheng.deadline;

import java.time.LocalDate;

/** A value that a union chooses for itself. @param cite the by-law or article, as the chair wrote it */
record RuleValue(RuleKey key, int amount, DayUnit unit, String cite, LocalDate validFrom) {}
