package huisheng.web.suggestion;

import huisheng.kernel.Refused;
import huisheng.membership.MemberCard;
import huisheng.membership.MemberId;
import huisheng.suggestion.ChosenSuggestion;
import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.HandlingDesk;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.TemplateDesk;
import huisheng.template.TemplateCard;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Reader;
import huisheng.web.kernel.Words;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What was ticked in the list, handled together: each by itself, so that one that is refused holds up nobody. */
@Named
@ViewScoped
public class ChosenSuggestionsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;

    @Inject
    private CommitteeDesk desk;

    @Inject
    private HandlingDesk handling;

    @Inject
    private TemplateDesk templates;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    private List<ChosenSuggestion> chosen = new ArrayList<>();
    private List<MemberCard> colleagues = List.of();
    private List<TemplateCard> ready = List.of();
    private Long whom;
    private String answer;

    @FunctionalInterface
    private interface Act {
        void on(SuggestionId id, int version);
    }

    public void load() {
        var ticked = request.getParameterValues("chosen");
        if (ticked == null) return;
        chosen = new ArrayList<>(desk.choose(Arrays.stream(ticked)
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(number -> new SuggestionId(Long.parseLong(number)))
                .distinct()
                .limit(MOST)
                .toList()));
        if (chosen.isEmpty()) return;
        colleagues = desk.colleagues(chosen.get(0).line().id());
        ready = templates.mine();
    }

    public String list() {
        return each(handling::list);
    }

    public String assign() {
        return each((id, version) -> handling.assign(id, version, new MemberId(whom)));
    }

    public String answer() {
        return each((id, version) -> handling.answer(id, version, answer));
    }

    /** Puts the words of a template after what stands there. */
    public void use(TemplateCard template) {
        answer = template.after(answer);
    }

    // What is refused stays ticked, with the reason and in the version of now; what was typed stays as well.
    private String each(Act act) {
        var refused = new ArrayList<SuggestionId>();
        var done = new ArrayList<String>();
        for (var one : chosen) {
            try {
                act.on(one.line().id(), one.version());
                done.add(one.line().subject());
            } catch (Refused no) {
                refused.add(one.line().id());
                tell(
                        FacesMessage.SEVERITY_ERROR,
                        "chosen.refused",
                        one.line().subject(),
                        Words.of(no, reader.getLocale()));
            }
        }
        if (refused.isEmpty()) {
            Outcome.say("suggestion", "chosen.done", done.size());
            return "/suggestion/inbox.xhtml?faces-redirect=true";
        }
        if (!done.isEmpty()) tell(FacesMessage.SEVERITY_INFO, "chosen.some", done.size(), String.join(" · ", done));
        chosen = new ArrayList<>(desk.choose(refused));
        return null;
    }

    private void tell(FacesMessage.Severity severity, String key, Object... details) {
        var sentence = reader.say(Words.raw("suggestion", key, reader.getLocale()), details);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, null));
    }

    /** The words have to be there when they are sent. */
    public boolean isAnswering() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .containsKey("together:send");
    }

    public List<ChosenSuggestion> chosen() {
        return chosen;
    }

    public List<MemberCard> colleagues() {
        return colleagues;
    }

    public List<TemplateCard> templates() {
        return ready;
    }

    public Long getWhom() {
        return whom;
    }

    public void setWhom(Long whom) {
        this.whom = whom;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
