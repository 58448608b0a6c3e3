package huisheng.web.count;

import huisheng.ballot.count.CountDesk;
import huisheng.ballot.count.DeclarationDesk;
import huisheng.ballot.count.Line;
import huisheng.ballot.count.ResultStanding;
import huisheng.ballot.count.ResultView;
import huisheng.ballot.count.Sentence;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollKind;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Reader;
import huisheng.web.kernel.Refusals;
import huisheng.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The result of a vote, to read and to print as minutes. A form on its page is decoded before the address is read again, so it is kept with the view. */
@Named
@ViewScoped
public class ResultPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CountDesk desk;

    @Inject
    private DeclarationDesk declaration;

    @Inject
    private Reader reader;

    private long id;
    private ResultView view;

    public void load() {
        view();
    }

    public ResultView view() {
        if (view == null) view = desk.result(new PollId(id));
        return view;
    }

    /** The commission goes on to what was drafted. */
    public String draftRunoff() {
        var drafted = new PollId[1];
        if (!Refusals.done(() -> drafted[0] = declaration.draftRunoff(new PollId(id)))) {
            view = null;
            return null;
        }
        Outcome.say("count", "runoffDrafted");
        return "/ballot/draft.xhtml?faces-redirect=true&id=" + drafted[0].value();
    }

    /** A sentence of the reasoning with its numbers. */
    public String say(Sentence sentence) {
        var words = Words.raw("count", "Sentence." + sentence.key(), reader.getLocale());
        return reader.say(words, sentence.details().toArray());
    }

    public boolean isRanking() {
        return view().poll().kind() == PollKind.RANKING;
    }

    /** What a column of numbers says, where it stands alone. @param column from 0 */
    public String head(int column) {
        var head = view().columns().get(column);
        return isRanking() ? reader.say(Words.raw("count", "before", reader.getLocale()), head) : head;
    }

    /** Whether what was voted on stands in an order of the result, and not in that of the ballot. */
    public boolean isPlaced() {
        return view().poll().kind() != PollKind.MOTIONS;
    }

    public boolean isGraded() {
        return view().poll().kind() == PollKind.GRADES;
    }

    /** What a line has come to: its grade, or whether it is taken or carried. */
    public String outcome(Line line) {
        var outcome = line.standing() != null
                ? Words.raw("count", "Candidacy." + line.standing(), reader.getLocale())
                : line.grade();
        return outcome == null ? "–" : outcome;
    }

    /** The colour of the finding: green where something was decided, else as of what is still due. */
    public String colour() {
        return switch (view().ruling()) {
            case CARRIED, PARTLY_CARRIED, ELECTED, RANKED, GRADED -> "answered";
            case NOT_CARRIED -> "closed";
            case SEATS_OPEN, RUNOFF -> "due";
            case NO_QUORUM, MORE_BALLOTS_THAN_PAPERS -> "late";
        };
    }

    public String colourOf(ResultStanding standing) {
        return switch (standing) {
            case POSTED, POSTING_OVER -> "sent";
            case OBJECTED -> "due";
            case FINAL -> "answered";
        };
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
