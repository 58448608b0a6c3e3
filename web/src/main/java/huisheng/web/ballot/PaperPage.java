package huisheng.web.ballot;

import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollDesk;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.roll.MyPaper;
import huisheng.ballot.roll.PaperDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where a member collects a voting paper; the paper itself is made in the browser and stays there. */
@Named
@RequestScoped
public class PaperPage {
    @Inject
    private PollDesk polls;

    @Inject
    private PaperDesk papers;

    private Long id;
    private PollCard card;
    private String key;
    private MyPaper mine;

    public void load() {
        var view = polls.read(new PollId(id == null ? 0 : id));
        card = view.card();
        key = view.marks().paperKey();
        mine = papers.mine(card.id());
    }

    public PollCard card() {
        return card;
    }

    /** Public half of the key that signs papers. */
    public String key() {
        return key;
    }

    public MyPaper mine() {
        return mine;
    }

    public boolean isOpen() {
        return card.phase().name().equals("OPEN");
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
