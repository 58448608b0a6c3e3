package huisheng.suggestion;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All suggestions, as a collection. Lists are read by keyset, newest first. */
@ApplicationScoped
class Suggestions {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(Suggestion suggestion) {
        entities.persist(suggestion);
    }

    Suggestion get(SuggestionId id) {
        return Optional.ofNullable(entities.find(Suggestion.class, id.value()))
                .orElseThrow(() -> new Refused(SuggestionReason.NO_SUCH_SUGGESTION));
    }

    /** @param before only suggestions older than this id */
    List<Suggestion> writtenBy(MemberId author, long before, int limit) {
        return entities.createQuery(
                        "select s from Suggestion s where s.authorId = :author and s.id < :before order by s.id desc",
                        Suggestion.class)
                .setParameter("author", author.value())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** @param before only suggestions older than this id */
    List<Suggestion> sentTo(List<OrganisationId> organisations, SuggestionState state, long before, int limit) {
        return entities.createQuery(
                        "select s from Suggestion s where s.organisationId in :organisations and s.state = :state and s.id < :before order by s.id desc",
                        Suggestion.class)
                .setParameter(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toList())
                .setParameter("state", state)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
