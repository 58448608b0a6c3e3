package huisheng.ballot.electorate;

import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollRegister;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Everybody's counter: how many slips were made, and how many of them are void. No names. */
@Stateless
@PermitAll
public class SlipCount {
    @Inject
    private PollRegister polls;

    @Inject
    private VoidInBox voids;

    public SlipNumbers of(PollId poll) {
        int made = polls.slips(poll);
        int spare = Math.max(0, made - polls.card(poll).entitled());
        return new SlipNumbers(made, spare, made == 0 ? 0 : voids.count(poll));
    }
}
