package huisheng.ballot.count;

import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollRegister;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A result is declared by one person and countersigned by another. It asks what they may, and not who calls; the desk does. */
@ApplicationScoped
public class Declaring {
    @Inject
    private PollRegister polls;

    @Inject
    private CountSheets sheets;

    @Inject
    private CountPromises promises;

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
}
