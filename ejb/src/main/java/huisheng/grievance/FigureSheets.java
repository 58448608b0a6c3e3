package huisheng.grievance;

import huisheng.organisation.OrganisationId;
import huisheng.organisation.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Of which unions of the tree a number is told. */
    Set<OrganisationId> told(Place tree, LocalDate firstOn) {
        return entities.createQuery(
                        "select f.organisationId from FigureSheet f where f.firstOn = :first and f.cases is not null and f.organisationId in (select o.id from Organisation o where o.path >= :from and o.path < :beyond)",
                        Long.class)
                .setParameter("first", firstOn)
                .setParameter("from", tree.value())
                .setParameter("beyond", tree.beyond())
                .getResultStream()
                .map(OrganisationId::new)
                .collect(Collectors.toSet());
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
