package huisheng.web.ballot;

import huisheng.ballot.box.Box;
import huisheng.ballot.box.BoxStage;
import huisheng.ballot.box.CastReceipt;
import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PublicPollDesk;
import huisheng.ballots.wire.Hash;
import huisheng.kernel.Slice;
import huisheng.organisation.OrganisationCard;
import huisheng.web.kernel.AddressQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The public board of a vote (公示板): how many, which trackers, the record so far. Turnout, and never a result. */
@Named
@RequestScoped
public class VoteBoardPage {
    @Inject
    private PublicPollDesk polls;

    @Inject
    private Box box;

    @Inject
    private HttpServletRequest request;

    private long id;
    private String poll;
    private String after;
    private String tracker;
    private PollCard card;
    private OrganisationCard union;
    private BoxStage stage;
    private Slice<CastReceipt> ballots;
    private Optional<CastReceipt> found = Optional.empty();

    /** By the number of the vote, or by its name in the record, as receipts have it. */
    public void load() {
        card = id == 0 && poll != null ? polls.card(poll) : polls.card(new PollId(id));
        id = card.id().value();
        union = polls.union(card);
        if (!box.isInstalled(card.uuid())) return;
        stage = box.stage(card.uuid());
        ballots = box.trackers(card.uuid(), after);
        if (isAsked()) found = Trackers.standard(tracker).flatMap(one -> box.find(card.uuid(), one));
    }

    public PollCard card() {
        return card;
    }

    public OrganisationCard union() {
        return union;
    }

    /** Whether voting was ever opened. */
    public boolean isOpened() {
        return stage != null;
    }

    public BoxStage stage() {
        return stage;
    }

    public Slice<CastReceipt> ballots() {
        return ballots;
    }

    /** Whether somebody looks for a tracker. */
    public boolean isAsked() {
        return tracker != null && !tracker.isBlank();
    }

    public CastReceipt found() {
        return found.orElse(null);
    }

    /** Of the ballot that was looked for: where its receipt from the audit log is read and printed. */
    public String receiptPage() {
        return new AddressQuery(request.getContextPath() + "/ballot/receipt.xhtml")
                .with("poll", card.uuid())
                .with("tracker", Trackers.inAddress(found().tracker()))
                .toString();
    }

    /** Of the frozen order, as the booth reckons it anew. */
    public String digest() {
        return Hash.of(polls.order(card.uuid()).getBytes(StandardCharsets.UTF_8))
                .hex();
    }

    /** Of the election, as the booth shows it. */
    public String fingerprint() {
        return box.fingerprint(card.uuid());
    }

    /** The record so far, as a file. */
    public String recordAddress() {
        return request.getContextPath() + "/api/polls/" + card.uuid() + "/record.bel";
    }

    public String newer() {
        return after == null ? null : page().toString();
    }

    public String older() {
        return ballots.hasNext() ? page().with("after", ballots.next()).toString() : null;
    }

    private AddressQuery page() {
        return new AddressQuery(request.getContextPath() + "/ballot/board.xhtml").with("id", Long.toString(id));
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getPoll() {
        return poll;
    }

    public void setPoll(String poll) {
        this.poll = poll;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getTracker() {
        return tracker;
    }

    public void setTracker(String tracker) {
        this.tracker = tracker;
    }
}
