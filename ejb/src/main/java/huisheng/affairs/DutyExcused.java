package huisheng.affairs;

import huisheng.auditlog.Happening;
import java.time.LocalDate;

/** A union publishes nothing of a category in a period, with a public reason. */
public record DutyExcused(long organisation, String category, LocalDate firstOn) implements Happening {}
