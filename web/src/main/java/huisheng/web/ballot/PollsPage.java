package huisheng.web.ballot;

import huisheng.ballot.count.ObjectionDesk;
import huisheng.ballot.count.ResultStanding;
import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollDesk;
import huisheng.ballot.poll.PollId;
import huisheng.kernel.Slice;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The votes of the reader's unions, the latest first. */
@Named
@RequestScoped
public class PollsPage {
    private static final String HERE = "polls.xhtml";

    @Inject
    private PollDesk desk;

    @Inject
    private ObjectionDesk objections;

    private String after;
    private Slice<PollCard> lines;
    private Map<OrganisationId, OrganisationCard> unions;
    private Map<PollId, ResultStanding> standings;

    public Slice<PollCard> lines() {
        if (lines == null) {
            lines = desk.list(after);
            unions = desk.unions(lines.items());
            standings = objections.standings(lines.items());
        }
        return lines;
    }

    public OrganisationCard union(PollCard card) {
        lines();
        return unions.get(card.organisation());
    }

    /** How its result stands, or null before it is declared. */
    public ResultStanding standing(PollCard card) {
        lines();
        return standings.get(card.id());
    }

    public String newer() {
        return after == null ? null : HERE;
    }

    public String older() {
        return lines().hasNext() ? HERE + "?after=" + lines().next() : null;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
