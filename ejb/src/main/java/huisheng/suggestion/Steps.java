package huisheng.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The courses of all suggestions. */
@ApplicationScoped
class Steps {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(Step step) {
        entities.persist(step);
    }

    /** The latest of its kind, which there is. */
    Step last(SuggestionId suggestion, StepKind kind) {
        return entities.createQuery(
                        "select s from Step s where s.suggestionId = :id and s.kind = :kind order by s.at desc, s.id desc",
                        Step.class)
                .setParameter("id", suggestion.value())
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getSingleResult();
    }

    /** In the order in which they happened. Numbers alone do not tell it: each server takes a stretch of them for itself. */
    List<Step> of(SuggestionId suggestion) {
        return entities.createQuery("select s from Step s where s.suggestionId = :id order by s.at, s.id", Step.class)
                .setParameter("id", suggestion.value())
                .getResultList();
    }
}
