package huisheng.web.suggestion;

import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.CommitteeThread;
import huisheng.suggestion.SuggestionId;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The committee reads a suggestion and writes the answer. */
@Named
@ViewScoped
public class AnswerSuggestionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CommitteeDesk desk;

    private long id;
    private String answer;
    private CommitteeThread asked;

    public void load() {
        asked = desk.read(new SuggestionId(id));
    }

    public String answer() {
        if (!Refusals.done(() -> desk.answer(new SuggestionId(id), answer))) return null;
        Outcome.say("suggestion", "answer.outcome");
        return "/suggestion/inbox.xhtml?faces-redirect=true";
    }

    public CommitteeThread asked() {
        return asked;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
