package huisheng.web.start;

import huisheng.affairs.AffairsCount;
import huisheng.affairs.EditorDesk;
import huisheng.grievance.CaseIntakeDesk;
import huisheng.grievance.GrievanceLine;
import huisheng.handover.HandOverDesk;
import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.SuggestionLine;
import huisheng.suggestion.WaitingCount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What is to be done by an officer at each of the three counters, due first. */
@Named
@RequestScoped
public class DeskPage {
    @Inject
    private CommitteeDesk committee;

    @Inject
    private CaseIntakeDesk intake;

    @Inject
    private EditorDesk editor;

    @Inject
    private HandOverDesk handOver;

    private WaitingCount waiting;
    private List<SuggestionLine> todo;
    private List<GrievanceLine> cases;
    private AffairsCount affairs;
    private Long nobodys;

    public WaitingCount waiting() {
        if (waiting == null) waiting = committee.countWaiting();
        return waiting;
    }

    public List<SuggestionLine> todo() {
        if (todo == null) todo = committee.waiting(null).items();
        return todo;
    }

    /** Open cases that the officer may read. */
    public List<GrievanceLine> cases() {
        if (cases == null) cases = intake.todo(null).items();
        return cases;
    }

    /** What lies with people who hold no office for it any more, at the unions that the officer leads. */
    public long nobodys() {
        if (nobodys == null) nobodys = handOver.countNobodys();
        return nobodys;
    }

    public AffairsCount affairs() {
        if (affairs == null) affairs = editor.count();
        return affairs;
    }
}
