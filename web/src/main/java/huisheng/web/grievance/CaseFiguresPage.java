package huisheng.web.grievance;

import huisheng.grievance.CaseOutcome;
import huisheng.grievance.Channel;
import huisheng.grievance.FiguresDesk;
import huisheng.grievance.GrievanceFigures;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** How many cases a union had; nothing that speaks of fewer than five persons. */
@Named
@RequestScoped
public class CaseFiguresPage {
    @Inject
    private FiguresDesk desk;

    @Inject
    private OrganisationDesk organisations;

    private Long id;
    private String quarter;
    private OrganisationCard union;
    private GrievanceFigures figures;

    /** Of the whole union where the address names none. */
    public void load() {
        union = organisations.readOrFirst(id == null ? null : new OrganisationId(id));
        figures = desk.of(union.id(), day(quarter));
    }

    public OrganisationCard union() {
        return union;
    }

    public GrievanceFigures figures() {
        return figures;
    }

    public List<LocalDate> quarters() {
        return desk.quarters();
    }

    /** 1 to 4. */
    public int ordinal(LocalDate firstOn) {
        return (firstOn.getMonthValue() + 2) / 3;
    }

    public String year(LocalDate firstOn) {
        return Integer.toString(firstOn.getYear());
    }

    public Channel[] channels() {
        return Channel.values();
    }

    public CaseOutcome[] outcomes() {
        return CaseOutcome.values();
    }

    // What is no day means the latest quarter.
    static LocalDate day(String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public String getQuarter() {
        return quarter;
    }

    public void setQuarter(String quarter) {
        this.quarter = quarter;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
