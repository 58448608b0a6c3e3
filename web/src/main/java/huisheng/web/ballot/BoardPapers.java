package huisheng.web.ballot;

import huisheng.ballot.poll.PollId;
import huisheng.ballot.roll.PaperCount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The number of papers on the board; a bean of its own, because who knows papers does not know the box. */
@Named
@RequestScoped
public class BoardPapers {
    @Inject
    private PaperCount papers;

    public int collected(PollId poll) {
        return papers.collected(poll);
    }
}
