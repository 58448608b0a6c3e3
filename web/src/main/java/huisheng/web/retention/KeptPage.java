package huisheng.web.retention;

import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import huisheng.retention.KeptDesk;
import huisheng.retention.KeptRule;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** For how long a union keeps what, in plain words, for everybody. */
@Named
@RequestScoped
public class KeptPage {
    @Inject
    private KeptDesk desk;

    @Inject
    private OrganisationDesk organisations;

    private long union;
    private OrganisationCard card;
    private List<KeptRule> rules = List.of();

    public void load() {
        card = organisations.read(new OrganisationId(union));
        rules = desk.of(card.id());
    }

    public OrganisationCard card() {
        return card;
    }

    public List<KeptRule> rules() {
        return rules;
    }

    public long getUnion() {
        return union;
    }

    public void setUnion(long union) {
        this.union = union;
    }
}
