package huisheng.grievance;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How long the handling of a case of a class may take.
 *
 * @param days of the rule that holds for the union today
 * @param working whether working days, otherwise calendar days
 * @param dueOn the day on which it would end, from the day of taking on
 */
public record ClassLimit(GrievanceClass grade, int days, boolean working, LocalDate dueOn) implements Serializable {}
