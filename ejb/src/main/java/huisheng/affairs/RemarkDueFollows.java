package huisheng.affairs;

import huisheng.deadline.DeadlineMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The day by which a question is answered stands in the list of questions too: when it moves, it moves there. */
@ApplicationScoped
class RemarkDueFollows {
    @Inject
    private Remarks remarks;

    void moved(@Observes DeadlineMoved happening) {
        if (!happening.kind().equals(QuestionDesk.MATTER)) return;
        remarks.find(new RemarkId(happening.matter())).ifPresent(remark -> remark.dueOn(happening.after()));
    }
}
