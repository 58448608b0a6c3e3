package huisheng.web.ballot;

import huisheng.ballot.count.CountDesk;
import huisheng.ballot.count.CountView;
import huisheng.ballot.poll.PackValue;
import huisheng.ballot.poll.PollDesk;
import huisheng.ballot.poll.PollDraftDesk;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollKind;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollView;
import huisheng.ballot.poll.RankingPatterns;
import huisheng.ballot.poll.VotePack;
import huisheng.ballot.record.BoothEditions;
import huisheng.ballot.record.BoothSeal;
import huisheng.ballot.roll.MyPaper;
import huisheng.ballot.roll.PaperCount;
import huisheng.ballot.roll.PaperDesk;
import huisheng.kernel.Clock;
import huisheng.membership.Caller;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** One vote: what is asked, by which rules, where it stands, and what the reader can do next. */
@Named
@ViewScoped
public class PollPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PollDesk desk;

    @Inject
    private PollDraftDesk commission;

    @Inject
    private PaperDesk papers;

    @Inject
    private PaperCount counts;

    @Inject
    private CountDesk count;

    @Inject
    private Caller caller;

    @Inject
    private BoothEditions booths;

    @Inject
    private Clock clock;

    private Long id;
    private PollView view;
    private MyPaper paper;
    private int collected;
    private CountView.May may;
    private BoothSeal booth;
    private RankingPatterns patterns;
    private String reason;

    /** The words that say who or what set the order of the candidates. */
    public String orderOfCandidates() {
        var candidates = view.candidates();
        if (candidates.stream().allMatch(one -> one.strokes() == null)) return "poll.candidates.order";
        boolean all = candidates.stream().allMatch(one -> one.strokes() != null);
        if (all) return "poll.candidates.byStrokes";
        return view.card().kind().hasOptions() ? "poll.options.partly" : "poll.candidates.partly";
    }

    public void load() {
        var poll = new PollId(id == null ? 0 : id);
        view = desk.read(poll);
        paper = papers.mine(poll);
        collected = counts.collected(poll);
        may = isPublic() ? count.count(poll).may() : null;
        booth = booths.now().orElse(null);
        patterns = isToFreeze() ? commission.patterns(poll).orElse(null) : null;
    }

    /** What the booth is made of, as the log has it. */
    public BoothSeal booth() {
        return booth;
    }

    public PollView view() {
        return view;
    }

    public MyPaper paper() {
        return paper;
    }

    public int collected() {
        return collected;
    }

    public boolean isPhase(String name) {
        return phase() == PollPhase.valueOf(name);
    }

    public boolean isKind(String name) {
        return view.card().kind() == PollKind.valueOf(name);
    }

    public boolean isPublic() {
        return phase().isPublic();
    }

    /** Whether the reader stands on the roll, in words; whom to tell if not, as long as that may still help. */
    public String onTheRoll() {
        if (paper.onTheRoll()) return "poll.onIt";
        return phase().mayStillBeCancelled() ? "poll.notOnIt" : "poll.wasNotOnIt";
    }

    public boolean isWithBox() {
        return phase().hasBox();
    }

    /** Whether the reader freezes it or takes it back. */
    public boolean isToFreeze() {
        return view.mine().commission() && !isPublic();
    }

    /** The ways in which it can be ranked, where they are so many that whoever freezes it should know. */
    public RankingPatterns tooManyPatterns() {
        return patterns != null && patterns.isMany() ? patterns : null;
    }

    public boolean isCancellable() {
        return view.mine().commission() && phase().isPublic() && phase().mayStillBeCancelled();
    }

    public PackValue pass() {
        return VotePack.here().passOf(view.rules());
    }

    public PackValue quorum() {
        return VotePack.here().value("quorum");
    }

    public PackValue minimum() {
        return VotePack.here().value("minimum");
    }

    /** All of them: somebody may keep a key and vote too. */
    public List<PollStep> steps() {
        return PollStep.of(view, caller.id(), paper, may, clock.now());
    }

    /** So much later than its hour that voters should hear of it. */
    public boolean isOpenedLate() {
        var opened = view.marks().openedAt();
        return opened != null && PollStep.isLate(view.card(), opened);
    }

    public String addressOf(PollStep step) {
        return step.page() + ".xhtml?id=" + id;
    }

    public String propose() {
        return done(() -> commission.propose(poll(), version()), "done.proposed");
    }

    public String takeBack() {
        return done(() -> commission.takeBack(poll()), "done.takenBack");
    }

    public String confirm() {
        return done(() -> commission.confirm(poll(), version()), "done.frozen");
    }

    public String cancel() {
        return done(() -> commission.cancel(poll(), reason), "done.cancelled");
    }

    private String done(Refusals.Act act, String words) {
        if (!Refusals.done(act)) {
            load();
            return null;
        }
        Outcome.say("poll", words);
        return "/ballot/poll.xhtml?faces-redirect=true&id=" + id;
    }

    private PollId poll() {
        return view.card().id();
    }

    private int version() {
        return view.marks().version();
    }

    private PollPhase phase() {
        return view.card().phase();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
