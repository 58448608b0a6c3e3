package huisheng.ballot.roll;

import huisheng.ballot.poll.PollId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Everybody's counter: how many voting papers have been collected. No names. */
@Stateless
@PermitAll
public class PaperCount {
    @Inject
    private Papers papers;

    public int collected(PollId poll) {
        return papers.collected(poll);
    }
}
