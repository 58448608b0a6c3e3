package huisheng.ballot.poll;

import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Who answers for a vote: the two who fixed its order, the registrar and the trustees. Never who votes. */
@ApplicationScoped
public class PollParties {
    @Inject
    private Polls polls;

    /** Empty if there is none of this number. */
    public Optional<Set<MemberId>> of(PollId id) {
        return polls.find(id).map(Poll::parties);
    }
}
