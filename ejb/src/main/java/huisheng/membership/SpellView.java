package huisheng.membership;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.time.LocalDate;

/** @param until the first day after the spell, null while it lasts; then {@code ended} is null too */
public record SpellView(OrganisationId organisation, Standing kind, LocalDate since, LocalDate until, SpellEnd ended)
        implements Serializable {}
