package huisheng.overview;

import huisheng.organisation.OrganisationCard;
import java.io.Serializable;

/** The figures of one month of a union directly below, with all below that; {@code own}: of the union itself. */
public record BranchFigures(OrganisationCard union, boolean own, MonthFigures figures) implements Serializable {}
