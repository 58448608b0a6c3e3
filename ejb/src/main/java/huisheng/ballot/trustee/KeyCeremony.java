package huisheng.ballot.trustee;

import huisheng.auditlog.AuditLog;
import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollRegister;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * How the trustees of a vote make its key over several visits. It does not ask who calls; the desks do. Whoever speaks
 * holds the end of the audit log first, so that two who speak at once go one after the other.
 */
@ApplicationScoped
public class KeyCeremony {
    @Inject
    private PollRegister polls;

    @Inject
    private TrusteeMessages messages;

    @Inject
    private AuditLog audit;

    /**
     * A trustee takes the step that is due.
     *
     * @throws Refused NOT_DUE, ROUND_STOPPED, SAID_ALREADY, NOT_SOUND, KEY_USED_BEFORE
     */
    public void say(PollId poll, int place, CeremonyStep step, String content, Instant at) {
        audit.hold();
        var card = polls.card(poll);
        int round = messages.round(poll);
        var papers = papers(poll, round);
        var before = papers.said(step, place);
        if (before.isPresent() && before.get().equals(content)) return;
        requireDue(card, round, papers, step);
        if (before.isPresent()) throw new Refused(TrusteeReason.SAID_ALREADY);
        requireSound(card, papers, place, step, content);
        claimKeys(poll, round, place, step, content);
        messages.add(new TrusteeMessage(poll, round, place, step, content, at));
        audit.append(new TrusteeSpoke(poll.value(), card.organisation().value(), round, place, step));
        if (papers.with(step, place, content).isComplete(step)) goOn(card, round, papers, step);
    }

    /**
     * A trustee found another's letter wrong: it is named, and this round leads to no key (attack T6).
     *
     * @throws Refused NOT_DUE, ROUND_STOPPED, NO_SUCH_PLACE
     */
    public void complain(PollId poll, int place, int against, String reason, Instant at) {
        audit.hold();
        var card = polls.card(poll);
        int round = messages.round(poll);
        var papers = papers(poll, round);
        requireDue(card, round, papers, CeremonyStep.ACCEPTED);
        if (against < 1 || against > papers.size() || against == place) throw new Refused(TrusteeReason.NO_SUCH_PLACE);
        if (papers.said(CeremonyStep.ACCEPTED, place).isPresent()) throw new Refused(TrusteeReason.SAID_ALREADY);
        messages.add(new TrusteeFault(poll, round, CeremonyStep.POLYNOMIAL, against, place, reason, at));
        audit.append(new TrusteeFaulted(
                poll.value(), card.organisation().value(), round, CeremonyStep.POLYNOMIAL, against, place));
    }

    /** Everything from the beginning, with new keys: a part was wrong, or a key file was lost. @throws Refused NOT_DUE */
    public void beginAnew(PollId poll, MemberId by, Instant at) {
        audit.hold();
        var card = polls.card(poll);
        int round = messages.round(poll);
        if (card.phase() != PollPhase.CEREMONY || isMade(poll)) throw new Refused(TrusteeReason.NOT_DUE);
        if (messages.ofTheCeremony(poll, round).isEmpty()) throw new Refused(TrusteeReason.NOT_DUE);
        messages.beginRound(poll, round + 1, by, at);
        var union = card.organisation().value();
        audit.append(new CeremonyBegunAnew(poll.value(), union, round + 1));
        audit.append(new TrusteesAwaited(poll.value(), union, round + 1, CeremonyStep.CERTIFICATE));
    }

    /** What all have said at a step of this round, by place; public from the moment all have. */
    public List<String> said(PollId poll, CeremonyStep step) {
        return papers(poll, messages.round(poll)).all(step);
    }

    /** What a place signs at the rehearsal; all have accepted. */
    public String challenge(PollId poll, int place) {
        try {
            return new MessageCheck(polls.card(poll).uuid(), papers(poll, messages.round(poll))).challenge(place);
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("every part of it was checked as it came", e);
        }
    }

    /** Whether the key is made and tried by everybody. */
    boolean isMade(PollId poll) {
        return papers(poll, messages.round(poll)).now().isEmpty();
    }

    CeremonyPapers papers(PollId poll, int round) {
        var papers = new CeremonyPapers(
                polls.trustees(poll).size(), polls.rules(poll).threshold());
        messages.ofTheCeremony(poll, round).forEach(one -> papers.with(one.step(), one.place(), one.content()));
        return papers;
    }

    private void requireDue(PollCard card, int round, CeremonyPapers papers, CeremonyStep step) {
        if (!step.isOfTheCeremony() || card.phase() != PollPhase.CEREMONY || !papers.isDue(step))
            throw new Refused(TrusteeReason.NOT_DUE);
        if (!messages.faults(card.id(), round).isEmpty()) throw new Refused(TrusteeReason.ROUND_STOPPED);
    }

    private static void requireSound(
            PollCard card, CeremonyPapers papers, int place, CeremonyStep step, String content) {
        var verdict = new MessageCheck(card.uuid(), papers).of(step, place, content);
        if (!verdict.isSound())
            throw new Refused(TrusteeReason.NOT_SOUND, verdict.findings().get(0).toString());
    }

    private void claimKeys(PollId poll, int round, int place, CeremonyStep step, String content) {
        try {
            for (var mark : MessageCheck.marks(step, content))
                if (!messages.claim(mark, poll, round, place)) throw new Refused(TrusteeReason.KEY_USED_BEFORE);
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("it was sound a moment ago", e);
        }
    }

    private void goOn(PollCard card, int round, CeremonyPapers papers, CeremonyStep done) {
        if (done == CeremonyStep.REHEARSED) {
            polls.trusteesAgreed(card.id(), trusteesText(card, papers));
            polls.rehearsed(card.id());
            return;
        }
        var next = CeremonyStep.values()[done.ordinal() + 1];
        audit.append(new TrusteesAwaited(card.id().value(), card.organisation().value(), round, next));
    }

    private static String trusteesText(PollCard card, CeremonyPapers papers) {
        try {
            return new MessageCheck(card.uuid(), papers).trusteesText();
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("every part of it was checked as it came", e);
        }
    }
}
