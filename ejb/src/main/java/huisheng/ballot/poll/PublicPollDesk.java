package huisheng.ballot.poll;

import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Everybody's counter: what is no secret of a vote once it is frozen for good. */
@Stateless
@PermitAll
public class PublicPollDesk {
    @Inject
    private Polls polls;

    @Inject
    private OrganisationTree tree;

    /** @throws Refused NO_SUCH_POLL, also for one that is not public yet */
    public PollCard card(String uuid) {
        return open(polls.withUuid(uuid)).card();
    }

    /** @throws Refused NO_SUCH_POLL, also for one that is not public yet */
    public PollCard card(PollId id) {
        return open(polls.get(id)).card();
    }

    /** The frozen order, byte for byte; its SHA-256 stands in the text of the election. @throws Refused NO_SUCH_POLL */
    public String order(String uuid) {
        return open(polls.withUuid(uuid)).frozenOrder();
    }

    /** The union that votes. */
    public OrganisationCard union(PollCard card) {
        return tree.card(card.organisation());
    }

    private static Poll open(Poll poll) {
        if (!poll.phase().isPublic()) throw new Refused(PollReason.NO_SUCH_POLL);
        return poll;
    }
}
