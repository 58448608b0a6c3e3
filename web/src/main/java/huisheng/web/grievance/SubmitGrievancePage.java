package huisheng.web.grievance;

import huisheng.grievance.Channel;
import huisheng.grievance.Destination;
import huisheng.grievance.GrievanceDesk;
import huisheng.grievance.GrievanceId;
import huisheng.grievance.NewGrievance;
import huisheng.grievance.Question;
import huisheng.web.attachment.PendingFiles;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A member brings a case: first what it is about, then the short form of that channel. A form that is sent twice is one case. */
@Named
@ViewScoped
public class SubmitGrievancePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private GrievanceDesk desk;

    @Inject
    private PendingFiles files;

    private final String key = UUID.randomUUID().toString();
    private final Map<String, String> answers = new HashMap<>();
    private String channel;
    private String subject;
    private String text;
    private String about;
    private boolean mayBeNamed;
    private Destination destination;
    private GrievanceId sent;

    public String send() {
        if (!files.bring() || !Refusals.done(() -> sent = desk.send(form()))) return null;
        Outcome.say(
                "grievance",
                "sent.outcome",
                Long.toString(sent.value()),
                desk.read(sent).line().dueOn());
        return "/grievance/case.xhtml?faces-redirect=true&id=" + sent.value();
    }

    /** Who would read it, and by when they say whether they take it on. */
    public Destination destination() {
        if (destination == null) destination = desk.destination();
        return destination;
    }

    /** Null as long as none of those that there are is chosen. */
    public Channel chosen() {
        return Arrays.stream(Channel.values())
                .filter(one -> one.name().equals(channel))
                .findFirst()
                .orElse(null);
    }

    public List<Question> questions() {
        return Question.of(chosen());
    }

    public Channel[] channels() {
        return Channel.values();
    }

    public Map<String, String> getAnswers() {
        return answers;
    }

    private NewGrievance form() {
        var given = new HashMap<>(answers);
        given.values().removeIf(answer -> answer == null || answer.isBlank());
        return new NewGrievance(key, chosen(), subject, text, given, about, files.getToken(), mayBeNamed);
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
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

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public boolean isMayBeNamed() {
        return mayBeNamed;
    }

    public void setMayBeNamed(boolean mayBeNamed) {
        this.mayBeNamed = mayBeNamed;
    }
}
