package huisheng.ballot.electorate;

import huisheng.ballot.poll.PollId;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who should be told that a slip is void. */
@ApplicationScoped
public class SlipParties {
    @Inject
    private VoidSlips slips;

    /** For whom the registrar declared the slip void. */
    public Optional<MemberId> holder(PollId poll, String credential) {
        return slips.holder(poll, credential);
    }
}
