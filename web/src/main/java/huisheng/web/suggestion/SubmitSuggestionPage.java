package huisheng.web.suggestion;

import huisheng.suggestion.Category;
import huisheng.suggestion.SuggestionDesk;
import huisheng.suggestion.SuggestionId;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;

/** A member writes a suggestion. */
@Named
@ViewScoped
public class SubmitSuggestionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SuggestionDesk desk;

    private Category category = Category.OTHER;
    private String subject;
    private String text;
    private SuggestionId sent;

    public String send() {
        if (!Refusals.done(() -> sent = desk.send(category, subject, text))) return null;
        Outcome.say(
                "suggestion",
                "sent.outcome",
                Long.toString(sent.value()),
                desk.read(sent).answerDueOn());
        return "/suggestion/thread.xhtml?faces-redirect=true&id=" + sent.value();
    }

    public LocalDate answerDueOn() {
        return desk.answerDueOn();
    }

    public Category[] categories() {
        return Category.values();
    }

    public Category getCategory() {
        return category;
    }

    public void setCategory(Category category) {
        this.category = category;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
