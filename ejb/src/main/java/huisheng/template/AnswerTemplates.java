package huisheng.template;

import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The templates of all counters and unions. A counter goes by the name of its package. */
@ApplicationScoped
public class AnswerTemplates {
    /** More than that nobody finds among them: so many a union has at one counter. */
    public static final int MOST = 20;

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    public List<TemplateCard> of(String counter, List<OrganisationId> unions) {
        return rows(counter, unions).stream().map(AnswerTemplate::card).toList();
    }

    /** @throws Refused TOO_MANY_TEMPLATES */
    public void add(String counter, OrganisationId union, String title, String text) {
        if (rows(counter, List.of(union)).size() >= MOST) throw new Refused(TemplateReason.TOO_MANY_TEMPLATES, MOST);
        entities.persist(new AnswerTemplate(counter, union, title, text));
    }

    void change(String counter, List<OrganisationId> unions, long id, String title, String text) {
        the(counter, unions, id).change(title, text);
    }

    void remove(String counter, List<OrganisationId> unions, long id) {
        entities.remove(the(counter, unions, id));
    }

    // That of another counter or union is refused like an unknown one.
    private AnswerTemplate the(String counter, List<OrganisationId> unions, long id) {
        var template = entities.find(AnswerTemplate.class, id);
        if (template == null || unions.stream().noneMatch(union -> template.isOf(counter, union)))
            throw new Refused(TemplateReason.NO_SUCH_TEMPLATE);
        return template;
    }

    private List<AnswerTemplate> rows(String counter, List<OrganisationId> unions) {
        if (unions.isEmpty()) return List.of();
        return entities.createQuery(
                        "select t from AnswerTemplate t where t.counter = :counter and t.organisationId in :unions order by t.organisationId, t.id",
                        AnswerTemplate.class)
                .setParameter("counter", counter)
                .setParameter(
                        "unions", unions.stream().map(OrganisationId::value).toList())
                .getResultList();
    }
}
