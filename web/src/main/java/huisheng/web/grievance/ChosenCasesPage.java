package huisheng.web.grievance;

import huisheng.grievance.CaseIntakeDesk;
import huisheng.grievance.ChosenCase;
import huisheng.grievance.GrievanceId;
import huisheng.kernel.Refused;
import huisheng.membership.MemberCard;
import huisheng.membership.MemberId;
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

/** Cases ticked in the list and given to one officer: each by itself, so that one that is refused holds up nobody. */
@Named
@ViewScoped
public class ChosenCasesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;

    @Inject
    private CaseIntakeDesk desk;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    private List<ChosenCase> chosen = new ArrayList<>();
    private List<MemberCard> colleagues = List.of();
    private Long whom;

    public void load() {
        var ticked = request.getParameterValues("chosen");
        if (ticked == null) return;
        chosen = new ArrayList<>(desk.choose(Arrays.stream(ticked)
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(number -> new GrievanceId(Long.parseLong(number)))
                .distinct()
                .limit(MOST)
                .toList()));
        if (!chosen.isEmpty()) colleagues = new ArrayList<>(desk.colleagues());
    }

    // What is refused stays ticked, with the reason and as it is now.
    public String assign() {
        var refused = new ArrayList<GrievanceId>();
        var done = new ArrayList<String>();
        for (var one : chosen) {
            try {
                desk.assign(one.line().id(), one.seen(), List.of(new MemberId(whom)));
                done.add(one.line().subject());
            } catch (Refused no) {
                refused.add(one.line().id());
                var why = Words.of(no, reader.getLocale());
                tell(FacesMessage.SEVERITY_ERROR, "chosen.refused", one.line().subject(), why);
            }
        }
        if (refused.isEmpty()) {
            Outcome.say("grievance", "chosen.done", done.size());
            return "/grievance/inbox.xhtml?faces-redirect=true";
        }
        if (!done.isEmpty()) tell(FacesMessage.SEVERITY_INFO, "chosen.some", done.size(), String.join(" · ", done));
        chosen = new ArrayList<>(desk.choose(refused));
        return null;
    }

    private void tell(FacesMessage.Severity severity, String key, Object... details) {
        var sentence = reader.say(Words.raw("grievance", key, reader.getLocale()), details);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, null));
    }

    public List<ChosenCase> chosen() {
        return chosen;
    }

    public List<MemberCard> colleagues() {
        return colleagues;
    }

    public Long getWhom() {
        return whom;
    }

    public void setWhom(Long whom) {
        this.whom = whom;
    }
}
