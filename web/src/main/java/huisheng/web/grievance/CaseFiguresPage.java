package huisheng.web.grievance;

import huisheng.grievance.Channel;
import huisheng.grievance.FiguresDesk;
import huisheng.grievance.GrievanceFigures;
import huisheng.grievance.GrievanceState;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How many cases a union had; nothing that speaks of fewer than five persons. */
@Named
@RequestScoped
public class CaseFiguresPage {
    @Inject
    private FiguresDesk desk;

    @Inject
    private OrganisationDesk organisations;

    private Long id;
    private OrganisationCard union;
    private GrievanceFigures figures;

    /** Of the whole union where the address names none. */
    public void load() {
        union = id == null ? organisations.roots().get(0) : organisations.read(new OrganisationId(id));
        figures = desk.lastYear(union.id());
    }

    public OrganisationCard union() {
        return union;
    }

    public GrievanceFigures figures() {
        return figures;
    }

    public Channel[] channels() {
        return Channel.values();
    }

    public GrievanceState[] states() {
        return GrievanceState.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
