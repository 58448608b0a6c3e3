package huisheng.organisation;

import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Of these, those that there are: the others {@link #read} refuses. */
    public Set<OrganisationId> openAmong(Collection<OrganisationId> ids) {
        return organisations.all(ids).stream().map(Organisation::id).collect(Collectors.toSet());
    }

    public List<OrganisationCard> roots() {
        return cards(organisations.roots());
    }

    /** The union at the top that was founded first: whose server this is. Empty before there is one. */
    public Optional<OrganisationCard> first() {
        return organisations.first().map(Organisation::card);
    }

    /**
     * @param id null stands for the first union
     * @throws Refused where there is no such union
     */
    public OrganisationCard readOrFirst(OrganisationId id) {
        return id == null ? first().orElseThrow(() -> new Refused(OrganisationReason.NO_SUCH_ORGANISATION)) : read(id);
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
