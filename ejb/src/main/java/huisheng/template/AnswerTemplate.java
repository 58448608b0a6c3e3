package huisheng.template;

import huisheng.kernel.PlainText;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Words that a union often answers with at one of its counters, to begin from. */
@Entity
@Table(name = "answer_template")
class AnswerTemplate {
    static final int TITLE_LIMIT = 30;
    static final int TEXT_LIMIT = 10_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "answer_template_seq")
    @SequenceGenerator(name = "answer_template_seq", sequenceName = "answer_template_seq", allocationSize = 50)
    private Long id;

    private String counter;
    private long organisationId;
    private String title;
    private String text;

    @Version
    private int version;

    protected AnswerTemplate() {}

    AnswerTemplate(String counter, OrganisationId organisation, String title, String text) {
        this.counter = counter;
        organisationId = organisation.value();
        change(title, text);
    }

    void change(String newTitle, String newText) {
        title = PlainText.of(newTitle, TITLE_LIMIT).value();
        text = PlainText.of(newText, TEXT_LIMIT).value();
    }

    boolean isOf(String here, OrganisationId union) {
        return counter.equals(here) && organisationId == union.value();
    }

    TemplateCard card() {
        return new TemplateCard(id, new OrganisationId(organisationId), title, text);
    }
}
