package huisheng.grievance;

import huisheng.deadline.MatterSight;
import huisheng.membership.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may read a case may read why its dates are those dates. */
@ApplicationScoped
class SightOfDeadlines implements MatterSight {
    @Inject
    private Grievances grievances;

    @Inject
    private CaseOfficers officers;

    @Inject
    private Caller caller;

    @Override
    public String kind() {
        return CaseClock.KIND;
    }

    @Override
    public boolean maySee(long matter) {
        if (!caller.isKnown()) return false;
        var id = new GrievanceId(matter);
        return grievances.isOf(id, caller.id()) || grievances.isSeenBy(officers.sightOf(caller.id()), id);
    }
}
