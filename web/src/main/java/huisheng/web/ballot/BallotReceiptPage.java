package huisheng.web.ballot;

import huisheng.auditlog.OpenedEntry;
import huisheng.ballot.box.BallotReceiptDesk;
import huisheng.ballot.box.Box;
import huisheng.ballot.box.BoxReason;
import huisheng.ballot.box.CastReceipt;
import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PublicPollDesk;
import huisheng.kernel.Refused;
import huisheng.web.receipt.EntryAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The receipt of a sealed ballot, to read, to print and to take along. It is had by the tracker and names nobody. */
@Named
@RequestScoped
public class BallotReceiptPage {
    @Inject
    private PublicPollDesk polls;

    @Inject
    private Box box;

    @Inject
    private BallotReceiptDesk desk;

    @Inject
    private EntryAddress address;

    private String poll;
    private String tracker = "";
    private PollCard card;
    private CastReceipt ballot;
    private OpenedEntry line;

    public void load() {
        card = polls.card(poll);
        ballot = Trackers.standard(tracker)
                .flatMap(one -> box.find(card.uuid(), one))
                .orElseThrow(() -> new Refused(BoxReason.NO_SUCH_BALLOT));
        line = desk.entry(card.uuid(), ballot.tracker());
    }

    public PollCard card() {
        return card;
    }

    /** Where it lies in the box. */
    public CastReceipt ballot() {
        return ballot;
    }

    /** What the log tells of it. */
    public OpenedEntry line() {
        return line;
    }

    public String key() {
        return desk.key();
    }

    public String qr() {
        return address.qr(line.code());
    }

    /** The receipt as a file. */
    public String file() {
        return "/api/polls/" + card.uuid() + "/receipts/" + Trackers.inAddress(ballot.tracker());
    }

    /** Without its ending. */
    public String fileName() {
        return Trackers.fileName(ballot.tracker());
    }

    public String getPoll() {
        return poll;
    }

    public void setPoll(String poll) {
        this.poll = poll;
    }

    public String getTracker() {
        return tracker;
    }

    public void setTracker(String tracker) {
        this.tracker = tracker == null ? "" : tracker;
    }
}
