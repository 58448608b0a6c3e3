package huisheng.web.count;

import huisheng.ballot.count.ObjectionDesk;
import huisheng.ballot.count.ObjectionId;
import huisheng.ballot.count.ObjectionLine;
import huisheng.ballot.count.ResultObjections;
import huisheng.ballot.poll.PollId;
import huisheng.deadline.DeadlinePreview;
import huisheng.web.kernel.AddressQuery;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Reader;
import huisheng.web.kernel.Refusals;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Objections on the page of a result: whoever is on the roll writes one, the commission answers, everybody reads. */
@Named
@ViewScoped
public class ObjectionPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/ballot/result.xhtml";

    @Inject
    private ObjectionDesk desk;

    @Inject
    private Reader reader;

    private long id;
    private Long answering;
    private String after;
    private String text;
    private String answer;
    private ResultObjections view;
    private final String token = UUID.randomUUID().toString();

    public void load() {
        view = desk.on(new PollId(id), after);
    }

    public ResultObjections view() {
        return view;
    }

    /** The objection that is being answered, or null. */
    public ObjectionLine asked() {
        if (answering == null || !view.mayAnswer()) return null;
        return view.lines().items().stream()
                .filter(one -> one.id().value() == answering && !one.isAnswered() && !one.own())
                .findFirst()
                .orElse(null);
    }

    public boolean isAnswerable(ObjectionLine one) {
        return view.mayAnswer() && !one.isAnswered() && !one.own();
    }

    public String send() {
        return done("objected", () -> desk.send(new PollId(id), text, token));
    }

    public String answer() {
        return done("objectionAnswered", () -> desk.answer(new ObjectionId(answering), answer));
    }

    private String done(String said, Refusals.Act act) {
        if (!Refusals.done(act)) {
            load();
            return null;
        }
        Outcome.say("count", said);
        return PAGE + "?faces-redirect=true&id=" + id;
    }

    /** The article on which a number of days rests. */
    public String cite(DeadlinePreview promised) {
        return promised.rule().citeIn(reader.getLanguage());
    }

    /** Where a member signs in to come back here. */
    public String signIn() {
        return "/signin.xhtml?to=" + URLEncoder.encode(PAGE + "?id=" + id, StandardCharsets.UTF_8);
    }

    public String answerAddress(ObjectionLine one) {
        return page().with("answering", Long.toString(one.id().value())) + "#answer";
    }

    /** Address of the latest objections, or null there. */
    public String newer() {
        return after == null ? null : page() + "#objections";
    }

    /** Address of the next stretch, or null at the end. */
    public String older() {
        return view.lines().hasNext() ? page().with("after", view.lines().next()) + "#objections" : null;
    }

    private AddressQuery page() {
        var context = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
        return new AddressQuery(context + PAGE).with("id", Long.toString(id));
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Long getAnswering() {
        return answering;
    }

    public void setAnswering(Long answering) {
        this.answering = answering;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
