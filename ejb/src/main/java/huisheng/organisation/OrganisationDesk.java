package huisheng.organisation;

import huisheng.kernel.Clock;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Everybody's counter: which organisations there are, and how they are linked up and down the tree. */
@Stateless
@PermitAll
public class OrganisationDesk {
    @Inject
    private Organisations organisations;

    @Inject
    private Clock clock;

    public OrganisationCard read(OrganisationId id) {
        return organisations.get(id).card();
    }

    public List<OrganisationCard> roots() {
        return cards(organisations.roots());
    }

    public List<OrganisationCard> above(OrganisationId id) {
        return cards(organisations.above(organisations.get(id)));
    }

    public List<OrganisationCard> under(OrganisationId id) {
        return cards(organisations.under(id));
    }

    /** All terms, the latest first. */
    public List<TermView> terms(OrganisationId id) {
        return organisations.terms(id).stream().map(Term::view).toList();
    }

    /** The term that runs today. */
    public Optional<TermView> presentTerm(OrganisationId id) {
        return terms(id).stream().filter(term -> term.runsOn(clock.today())).findFirst();
    }

    private static List<OrganisationCard> cards(List<Organisation> found) {
        return found.stream().map(Organisation::card).toList();
    }
}
