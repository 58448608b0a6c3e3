package huisheng.suggestion;

import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The templates of all committees, each committee's own. */
@ApplicationScoped
class AnswerTemplates {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(AnswerTemplate template) {
        entities.persist(template);
    }

    void remove(AnswerTemplate template) {
        entities.remove(template);
    }

    AnswerTemplate get(List<OrganisationId> committees, long id) {
        var template = entities.find(AnswerTemplate.class, id);
        if (template == null || !committees.contains(template.organisation()))
            throw new Refused(SuggestionReason.NO_SUCH_TEMPLATE);
        return template;
    }

    List<AnswerTemplate> of(List<OrganisationId> committees) {
        if (committees.isEmpty()) return List.of();
        return entities.createQuery(
                        "select t from AnswerTemplate t where t.organisationId in :committees order by t.organisationId, t.id",
                        AnswerTemplate.class)
                .setParameter("committees", Suggestions.numbers(committees))
                .getResultList();
    }
}
