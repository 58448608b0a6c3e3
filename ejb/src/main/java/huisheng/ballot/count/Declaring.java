package huisheng.ballot.count;

import huisheng.auditlog.AuditLog;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPreparing;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.poll.PollRegister;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A result is declared by one person, countersigned by another, and reported to the union above. It asks what they may, and not who calls; the desk does. */
@ApplicationScoped
public class Declaring {
    @Inject
    private PollRegister polls;

    @Inject
    private CountSheets sheets;

    @Inject
    private CountPromises promises;

    @Inject
    private Reckonings reckonings;

    @Inject
    private PollPreparing preparing;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @throws Refused NOT_NOW, NOT_THE_COMMISSION */
    public void declare(PollId id, MemberId person) {
        polls.declared(id, person);
        promises.declared(polls.card(id));
    }

    /** From now on the result is posted. @throws Refused NOT_NOW, NOT_A_TELLER, SECOND_PERSON_NEEDED */
    public void countersign(PollId id, MemberId teller) {
        polls.certified(id, teller);
        sheets.of(id).orElseThrow().postedUntil(promises.posting(polls.card(id)).dueOn());
    }

    /**
     * Drafts a second vote on what the declared result left undecided.
     *
     * @throws Refused NOT_THE_COMMISSION, NOT_NOW, NOTHING_LEFT_TO_DECIDE, RUNOFF_DRAFTED
     */
    public PollId draftRunoff(PollId id, MemberId person) {
        audit.hold();
        var card = polls.card(id);
        if (!polls.isCommission(id, person)) throw new Refused(PollReason.NOT_THE_COMMISSION);
        if (!ObjectionIntake.isDeclared(card.phase())) throw new Refused(PollReason.NOT_NOW);
        var left = reckonings
                .of(id)
                .flatMap(Reckoning::runoff)
                .orElseThrow(() -> new Refused(CountReason.NOTHING_LEFT_TO_DECIDE));
        return preparing.runoff(id, left.places(), left.seats(), person);
    }

    /** The union above has been told. @throws Refused NOT_THE_COMMISSION, NOT_NOW, REPORTED_ALREADY */
    public void report(PollId id, MemberId person) {
        audit.hold();
        var card = polls.card(id);
        if (!polls.isCommission(id, person)) throw new Refused(PollReason.NOT_THE_COMMISSION);
        if (!ObjectionIntake.isDeclared(card.phase())) throw new Refused(PollReason.NOT_NOW);
        sheets.of(id).orElseThrow().reported(person.value(), clock.now());
        promises.reported(card);
        audit.append(new ResultReported(id.value(), card.organisation().value()));
    }
}
