package huisheng.web.ballot;

import huisheng.ballot.poll.PollId;
import huisheng.ballot.record.AuditedVote;
import huisheng.ballot.record.VoteAuditDesk;
import huisheng.kernel.Slice;
import huisheng.web.kernel.AddressQuery;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** All votes of a union with what the server found when it last judged their records (经审). */
@Named
@RequestScoped
public class AuditVotesPage {
    private static final String PAGE = "/ballot/audit.xhtml";

    @Inject
    private VoteAuditDesk desk;

    @Inject
    private HttpServletRequest request;

    private String before;
    private Slice<AuditedVote> votes;

    /** Refuses whoever sits in no review committee before anything is shown. */
    public void load() {
        slice();
    }

    public List<AuditedVote> votes() {
        return slice().items();
    }

    private Slice<AuditedVote> slice() {
        if (votes == null) votes = desk.votes(isNumber(before) ? Long.valueOf(before) : null);
        return votes;
    }

    public String judgeAll() {
        return begun(Refusals.done(desk::judgeAll));
    }

    public String judge(long poll) {
        return begun(Refusals.done(() -> desk.judge(new PollId(poll))));
    }

    private static String begun(boolean done) {
        if (!done) return null;
        Outcome.say("record", "begun");
        return PAGE + "?faces-redirect=true";
    }

    /** The colour of a verdict; "draft" before the first time. */
    public String state(AuditedVote line) {
        if (line.verdict() == null) return "draft";
        return switch (line.verdict().state()) {
            case SOUND -> "answered";
            case UNSOUND -> "late";
            case AT_WORK -> "sent";
            case NO_BOX, BROKEN -> "due";
        };
    }

    /** Its key in the words of this page. */
    public String word(AuditedVote line) {
        return "State." + (line.verdict() == null ? "NEVER" : line.verdict().state());
    }

    public String newer() {
        return isNumber(before) ? here().toString() : null;
    }

    public String older() {
        return slice().hasNext() ? here().with("before", slice().next()).toString() : null;
    }

    private AddressQuery here() {
        return new AddressQuery(request.getContextPath() + PAGE);
    }

    private static boolean isNumber(String text) {
        return text != null && text.matches("[0-9]{1,18}");
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
