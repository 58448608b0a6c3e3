package huisheng.ballot.poll;

import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Who answers for a vote: who drafted its order and the two who fixed it, the registrar and the trustees. Never who votes. */
@ApplicationScoped
public class PollParties {
    @Inject
    private Polls polls;

    /** Empty if there is none of this number. */
    public Set<MemberId> of(PollId id) {
        return polls.find(id).map(Poll::parties).orElse(Set.of());
    }
}
