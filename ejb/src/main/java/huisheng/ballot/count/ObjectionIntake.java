package huisheng.ballot.count;

import huisheng.auditlog.AuditLog;
import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.poll.PollRegister;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.roll.RollFreezing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Takes objections to a result from its declaration to the last day of the posting period, and the commission's answers. It
 * asks what a member may, and not who calls; the desk does.
 */
@ApplicationScoped
public class ObjectionIntake {
    public static final int TEXT_LIMIT = 2_000;

    @Inject
    private PollRegister polls;

    @Inject
    private CountSheets sheets;

    @Inject
    private Objections objections;

    @Inject
    private CountPromises promises;

    @Inject
    private RollFreezing rolls;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * @param token of the form: sent twice, it is taken once
     * @throws Refused NO_SUCH_POLL, NOT_DECLARED, POSTING_IS_OVER, NOT_ON_THE_ROLL, OBJECTION_WAITS, TEXT_MISSING, TEXT_TOO_LONG
     */
    public ObjectionId send(PollId id, MemberId author, String text, String token) {
        var before = objections.withToken(token, author);
        if (before.isPresent()) return before.get().id();
        var words = PlainText.of(text, TEXT_LIMIT);
        // The end of the log is held, so that the clock's round does not make it final meanwhile.
        audit.hold();
        var card = polls.card(id);
        if (!card.phase().isPublic()) throw new Refused(PollReason.NO_SUCH_POLL);
        requirePosted(card);
        if (!isOnTheRoll(id, author)) throw new Refused(PollReason.NOT_ON_THE_ROLL);
        if (objections.isWaiting(id, author)) throw new Refused(CountReason.OBJECTION_WAITS);
        var objection = new Objection(card, author, words, clock.now(), token);
        objections.add(objection);
        promises.objected(card, objection.id());
        audit.append(new ObjectionSent(
                objection.id().value(), id.value(), card.organisation().value()));
        return objection.id();
    }

    /** @throws Refused NO_SUCH_OBJECTION, NOT_THE_COMMISSION, OWN_OBJECTION, OBJECTION_ANSWERED, TEXT_MISSING, TEXT_TOO_LONG */
    public void answer(ObjectionId id, MemberId officer, String text) {
        var words = PlainText.of(text, TEXT_LIMIT);
        audit.hold();
        var objection = objections.change(id);
        var card = polls.card(objection.poll());
        if (!polls.isCommission(card.id(), officer))
            // What a member may not read is to them as if it were not there.
            throw new Refused(
                    objection.isBy(officer) || objection.isAnswered()
                            ? PollReason.NOT_THE_COMMISSION
                            : CountReason.NO_SUCH_OBJECTION);
        objection.answer(officer, words, clock.now());
        promises.answered(id);
        audit.append(new ObjectionAnswered(
                id.value(), card.id().value(), card.organisation().value()));
    }

    boolean isOnTheRoll(PollId poll, MemberId member) {
        var roll = polls.marks(poll).roll();
        return roll != null && rolls.holds(roll, member);
    }

    private void requirePosted(PollCard card) {
        if (!isDeclared(card.phase())) throw new Refused(CountReason.NOT_DECLARED);
        var last = sheets.of(card.id()).orElseThrow().postingEndsOn();
        if (last != null && clock.today().isAfter(last)) throw new Refused(CountReason.POSTING_IS_OVER);
    }

    static boolean isDeclared(PollPhase phase) {
        return phase == PollPhase.DECLARED || phase == PollPhase.CERTIFIED;
    }
}
