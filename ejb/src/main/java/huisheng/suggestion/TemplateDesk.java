package huisheng.suggestion;

import huisheng.kernel.Refused;
import huisheng.office.OfficeReason;
import huisheng.organisation.OrganisationId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The committee's counter for its templates: everybody who answers may use and change them. */
@Stateless
@RolesAllowed("officer")
public class TemplateDesk {
    /** More than that nobody finds among them. */
    public static final int MOST = 20;

    @Inject
    private AnswerTemplates templates;

    @Inject
    private Boxes boxes;

    /** The committees in which the caller sits. */
    public List<OrganisationId> committees() {
        return boxes.answeredByMe();
    }

    public List<TemplateCard> mine() {
        return cards(boxes.answeredByMe());
    }

    public List<TemplateCard> of(OrganisationId committee) {
        require(committee);
        return cards(List.of(committee));
    }

    public void add(OrganisationId committee, String title, String text) {
        require(committee);
        if (templates.of(List.of(committee)).size() >= MOST)
            throw new Refused(SuggestionReason.TOO_MANY_TEMPLATES, MOST);
        templates.add(new AnswerTemplate(committee, title, text));
    }

    public void change(long id, String title, String text) {
        templates.get(boxes.answeredByMe(), id).change(title, text);
    }

    public void remove(long id) {
        templates.remove(templates.get(boxes.answeredByMe(), id));
    }

    private List<TemplateCard> cards(List<OrganisationId> committees) {
        return templates.of(committees).stream().map(AnswerTemplate::card).toList();
    }

    private void require(OrganisationId committee) {
        if (!boxes.answeredByMe().contains(committee)) throw new Refused(OfficeReason.NOT_YOUR_OFFICE);
    }
}
