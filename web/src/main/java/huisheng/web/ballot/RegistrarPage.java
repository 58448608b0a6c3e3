package huisheng.web.ballot;

import huisheng.ballot.electorate.RegistrarDesk;
import huisheng.ballot.electorate.ReplacedSlip;
import huisheng.ballot.electorate.SlipNumbers;
import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.SpareSlips;
import huisheng.kernel.Clock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Where the registrar's browser makes the credentials. The page itself holds nothing secret. */
@Named
@RequestScoped
public class RegistrarPage {
    @Inject
    private RegistrarDesk desk;

    @Inject
    private Clock clock;

    private Long id;
    private PollCard card;
    private boolean made;
    private SlipNumbers numbers;
    private List<ReplacedSlip> replaced = List.of();

    public void load() {
        var poll = new PollId(id == null ? 0 : id);
        card = desk.card(poll);
        made = desk.isMade(poll);
        numbers = desk.numbers(poll);
        if (made) replaced = desk.replaced(poll);
    }

    public SlipNumbers numbers() {
        return numbers;
    }

    /** Whose slips were declared void. */
    public List<ReplacedSlip> replaced() {
        return replaced;
    }

    /** How many spare slips are printed with the others. */
    public int spare() {
        return SpareSlips.most(card.entitled());
    }

    /** Whether a lost slip can still be declared void. */
    public boolean isReplacing() {
        return made && card.phase().mayStillBeCancelled() && clock.now().isBefore(card.closesAt());
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
