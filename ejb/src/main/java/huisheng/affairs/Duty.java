package huisheng.affairs;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a union has to publish in a period, by the catalogue and the rule of its place.
 *
 * @param publishedOn null if nothing was
 * @param reason why it is excused; null otherwise
 */
public record Duty(
        CatalogueItem item, DutyPeriod period, LocalDate dueOn, DutyState state, LocalDate publishedOn, String reason)
        implements Serializable {}
