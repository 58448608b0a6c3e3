package huisheng.deadline;

import java.io.Serializable;
import java.time.LocalDate;

/** What a promise would say if it were made now. @param official whether every year that it touches stands in the calendar by an official notice, or working days do not matter */
public record DeadlinePreview(LocalDate dueOn, Rule rule, boolean official) implements Serializable {}
