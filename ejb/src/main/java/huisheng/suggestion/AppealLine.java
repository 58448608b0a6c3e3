package huisheng.suggestion;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * An appeal against hiding in a list of the committee that decides it.
 *
 * @param home the branch from which the suggestion came
 * @param dueOn by when it is decided
 */
public record AppealLine(SuggestionId id, OrganisationId home, Category category, String subject, LocalDate dueOn)
        implements Serializable {}
