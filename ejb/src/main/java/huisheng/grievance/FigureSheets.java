package huisheng.grievance;

import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All that was ever told in figures of cases. */
@ApplicationScoped
class FigureSheets {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(FigureSheet sheet) {
        entities.persist(sheet);
    }

    Optional<FigureSheet> of(OrganisationId union, LocalDate firstOn) {
        return of(List.of(union), firstOn).stream().findFirst();
    }

    List<FigureSheet> of(List<OrganisationId> unions, LocalDate firstOn) {
        if (unions.isEmpty()) return List.of();
        return entities.createQuery(
                        "select f from FigureSheet f where f.firstOn = :first and f.organisationId in :unions order by f.organisationId",
                        FigureSheet.class)
                .setParameter("first", firstOn)
                .setParameter(
                        "unions", unions.stream().map(OrganisationId::value).toList())
                .getResultList();
    }
}
