package huisheng.web.deadline;

import huisheng.deadline.DeadlineDesk;
import huisheng.deadline.DeadlineExplanation;
import huisheng.deadline.DeadlineId;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Why a due day is that day: the rule, the calendar, the count of the days, and what happened on the way. */
@Named
@RequestScoped
public class WhyPage {
    @Inject
    private DeadlineDesk desk;

    @Inject
    private OrganisationDesk organisations;

    private long id;
    private DeadlineExplanation why;
    private OrganisationCard union;

    public void load() {
        why = desk.explain(new DeadlineId(id));
        union = organisations.read(why.deadline().organisation());
    }

    public DeadlineExplanation why() {
        return why;
    }

    public OrganisationCard union() {
        return union;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
