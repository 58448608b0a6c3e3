package huisheng.suggestion;

import huisheng.kernel.PlainText;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Words that a committee often answers with, to begin from. */
@Entity
@Table(name = "suggestion_template")
class AnswerTemplate {
    static final int TITLE_LIMIT = 30;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "suggestion_template_seq")
    @SequenceGenerator(name = "suggestion_template_seq", sequenceName = "suggestion_template_seq", allocationSize = 50)
    private Long id;

    private long organisationId;
    private String title;
    private String text;

    @Version
    private int version;

    protected AnswerTemplate() {}

    AnswerTemplate(OrganisationId organisation, String title, String text) {
        organisationId = organisation.value();
        change(title, text);
    }

    void change(String newTitle, String newText) {
        title = PlainText.of(newTitle, TITLE_LIMIT).value();
        text = PlainText.of(newText, CommitteeDesk.ANSWER_LIMIT).value();
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    TemplateCard card() {
        return new TemplateCard(id, organisation(), title, text);
    }
}
