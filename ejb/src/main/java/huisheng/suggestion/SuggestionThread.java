package huisheng.suggestion;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.time.Instant;

/** A suggestion with its answer, as author, branch and committee read it. It carries no author. */
public record SuggestionThread(
        SuggestionId id,
        OrganisationId organisation,
        Category category,
        String subject,
        String text,
        Instant sentAt,
        SuggestionState state,
        String answer,
        Instant answeredAt)
        implements Serializable {}
