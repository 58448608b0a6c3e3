package huisheng.web.grievance;

import huisheng.grievance.GrievanceDesk;
import huisheng.grievance.GrievanceLine;
import huisheng.kernel.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A member's own cases, the latest first. */
@Named
@RequestScoped
public class MyGrievancesPage {
    @Inject
    private GrievanceDesk desk;

    private String after;
    private Slice<GrievanceLine> lines;

    public Slice<GrievanceLine> lines() {
        if (lines == null) lines = desk.mine(after);
        return lines;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
