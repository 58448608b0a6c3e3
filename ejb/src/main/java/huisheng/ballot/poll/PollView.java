package huisheng.ballot.poll;

import huisheng.organisation.OrganisationCard;
import java.io.Serializable;
import java.util.List;

/**
 * One vote as somebody may see it.
 *
 * @param registrar the registrar's name
 * @param before the vote whose result left undecided what this one decides, or null
 * @param mine what the reader has to do with it
 */
public record PollView(
        PollCard card,
        OrganisationCard union,
        PollText text,
        PollRules rules,
        PollMarks marks,
        List<PollCandidate> candidates,
        List<TrusteeSeat> trustees,
        String registrar,
        PollProgress progress,
        PollCard before,
        MyParts mine)
        implements Serializable {
    /** @param seat place among the trustees, or null */
    public record MyParts(boolean commission, boolean registrar, boolean teller, Integer seat)
            implements Serializable {}
}
