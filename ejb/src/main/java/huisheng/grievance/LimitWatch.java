package huisheng.grievance;

import huisheng.deadline.DeadlineMissed;
import huisheng.deadline.DeadlineMoved;
import huisheng.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * What the clock says of cases. It holds the end of the audit log when it speaks, as everybody does who changes a case, so
 * that neither waits for the other.
 */
@ApplicationScoped
class LimitWatch {
    @Inject
    private Grievances grievances;

    @Inject
    private CaseRecords records;

    @Inject
    private GrievanceCourse course;

    @Inject
    private Escalation escalation;

    @Inject
    private Clock clock;

    /** An act that comes too late, but comes, finds the case in its new state already, and nothing follows. */
    void missed(@Observes DeadlineMissed missed) {
        if (!missed.kind().equals(CaseClock.KIND)) return;
        var grievance = grievances.toChangeByClock(new GrievanceId(missed.matter()));
        if (missed.act().equals(CaseClock.LETTER)) {
            if (grievance.state() == GrievanceState.LETTER_SENT)
                course.fallSilent(grievance, new Act(null, clock.now()));
            return;
        }
        if (!missed.act().equals(grievance.limit())) return;
        grievance.limitMissed();
        boolean stillToDo = missed.act().equals(CaseClock.ACCEPTANCE)
                ? grievance.state() == GrievanceState.RECEIVED
                : grievance.state().isOpen();
        if (stillToDo) escalation.late(grievance, clock.now());
    }

    /** The lists are ordered by the promised day; while a letter is out, by the employer's. */
    void moved(@Observes DeadlineMoved moved) {
        if (!moved.kind().equals(CaseClock.KIND)) return;
        var found = grievances.any(new GrievanceId(moved.matter()));
        if (found.isEmpty()) return;
        var grievance = found.get();
        boolean letterIsOut = grievance.state() == GrievanceState.LETTER_SENT;
        if (moved.act().equals(CaseClock.LETTER)) {
            records.lastLetter(grievance.id()).ifPresent(letter -> letter.dueOn(moved.after()));
            if (letterIsOut) grievance.dueOn(moved.after());
        } else if (moved.act().equals(grievance.limit()) && !letterIsOut) {
            grievance.dueOn(moved.after());
        }
    }
}
