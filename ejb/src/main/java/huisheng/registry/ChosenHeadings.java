package huisheng.registry;

import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What each organisation chose last time, as a collection. */
@ApplicationScoped
class ChosenHeadings {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    Map<RollField, String> of(OrganisationId organisation) {
        return entities
                .createQuery(
                        "select h from ChosenHeading h where h.organisationId = :organisation", ChosenHeading.class)
                .setParameter("organisation", organisation.value())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(ChosenHeading::field, ChosenHeading::heading));
    }

    void remember(OrganisationId organisation, ColumnChoice choice, List<String> headings) {
        entities.createQuery("delete from ChosenHeading h where h.organisationId = :organisation")
                .setParameter("organisation", organisation.value())
                .executeUpdate();
        choice.columns().forEach((field, column) -> {
            var heading = column < headings.size() ? headings.get(column) : "";
            boolean worthIt = !heading.isEmpty() && heading.length() <= ChosenHeading.LIMIT && heading.indexOf(0) < 0;
            if (worthIt) entities.persist(new ChosenHeading(organisation, field, heading));
        });
    }
}
