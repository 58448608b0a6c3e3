package huisheng.ballot.roll;

import huisheng.ballot.poll.PollId;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Whom a notice about a vote concerns. Members come in the order of their ids, which says nothing of when anybody collected. */
@ApplicationScoped
public class PaperHolders {
    @Inject
    private Papers papers;

    /** Who stands on the roll. @param after the last member of the stretch before */
    public List<MemberId> all(PollId poll, MemberId after, int limit) {
        return papers.holders(poll, after, limit);
    }

    /** Who stands on the roll and has not collected a paper yet. @param after the last member of the stretch before */
    public List<MemberId> withoutPaper(PollId poll, MemberId after, int limit) {
        return papers.holdersWithoutPaper(poll, after, limit);
    }
}
