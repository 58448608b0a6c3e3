package huisheng.web.ballot;

import huisheng.ballot.electorate.RegistrarDesk;
import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where the registrar's browser makes the credentials. The page itself holds nothing secret. */
@Named
@RequestScoped
public class RegistrarPage {
    @Inject
    private RegistrarDesk desk;

    private Long id;
    private PollCard card;
    private boolean made;

    public void load() {
        var poll = new PollId(id == null ? 0 : id);
        card = desk.card(poll);
        made = desk.isMade(poll);
    }

    public PollCard card() {
        return card;
    }

    public boolean isMade() {
        return made;
    }

    public boolean isNow() {
        return !made && card.phase().name().equals("CEREMONY");
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
