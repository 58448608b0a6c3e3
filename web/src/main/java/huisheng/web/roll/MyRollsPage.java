package huisheng.web.roll;

import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import huisheng.roll.MyRollDesk;
import huisheng.roll.RollId;
import huisheng.roll.RollLine;
import huisheng.roll.RollProof;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which rolls the member stands, and the proof of it. */
@Named
@RequestScoped
public class MyRollsPage {
    @Inject
    private MyRollDesk desk;

    @Inject
    private OrganisationDesk unions;

    private final Map<OrganisationId, OrganisationCard> cards = new HashMap<>();
    private Long id;
    private List<RollLine> lines;
    private RollProof proof;

    public List<RollLine> lines() {
        if (lines == null) lines = desk.mine();
        return lines;
    }

    public OrganisationCard union(RollLine line) {
        return cards.computeIfAbsent(line.organisation(), unions::read);
    }

    /** The proof that was asked for, or null. */
    public RollProof proof() {
        if (proof == null && id != null) proof = desk.proof(new RollId(id));
        return proof;
    }

    public RollLine chosen() {
        return lines().stream()
                .filter(line -> line.id().value() == id)
                .findFirst()
                .orElseThrow();
    }

    public boolean isHolds() {
        return proof().holdsFor(union(chosen()).code(), chosen());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
