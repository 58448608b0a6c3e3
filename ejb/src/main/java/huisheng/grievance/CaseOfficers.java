package huisheng.grievance;

import huisheng.membership.MemberId;
import huisheng.office.HeldOffice;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is a case officer where, who of them may take a case, and to which union a case goes. */
@ApplicationScoped
class CaseOfficers {
    @Inject
    private Offices offices;

    @Inject
    private OrganisationTree tree;

    List<MemberId> of(OrganisationId union) {
        return offices.heldIn(union).stream()
                .filter(held -> held.post() == Post.CASE_OFFICER)
                .map(HeldOffice::member)
                .distinct()
                .toList();
    }

    OfficerSight sightOf(MemberId reader) {
        var unions = offices.organisationsOf(reader, Post.CASE_OFFICER);
        var colleagues =
                unions.stream().flatMap(union -> of(union).stream()).distinct().toList();
        return new OfficerSight(reader, unions, colleagues);
    }

    /** The union's case officers, save the member who brings the case and those for whom it does not exist. */
    List<MemberId> able(OrganisationId union, MemberId member, Collection<MemberId> recused) {
        return of(union).stream()
                .filter(officer -> !officer.equals(member) && !recused.contains(officer))
                .toList();
    }

    /** The nearest union, from this one upwards, with an officer who may take the case. */
    Optional<OrganisationId> nearest(OrganisationId from, MemberId member, Set<MemberId> recused) {
        var line = tree.place(from).line();
        for (int i = line.size() - 1; i >= 0; i--)
            if (!able(line.get(i), member, recused).isEmpty()) return Optional.of(line.get(i));
        return Optional.empty();
    }

    Optional<OrganisationId> nearestAbove(OrganisationId union, MemberId member, Set<MemberId> recused) {
        var line = tree.place(union).line();
        return line.size() < 2 ? Optional.empty() : nearest(line.get(line.size() - 2), member, recused);
    }

    OrganisationId root(OrganisationId of) {
        return tree.place(of).root();
    }
}
