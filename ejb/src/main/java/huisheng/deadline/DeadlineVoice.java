package huisheng.deadline;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Says what the passing of days brings, and what moved a due day: as rows, in the audit log, and to whoever observes. */
@ApplicationScoped
class DeadlineVoice {
    @Inject
    private DeadlineBook book;

    @Inject
    private OrganisationTree tree;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @return whether there was anything to say */
    boolean letPass(Deadline deadline, LocalDate today) {
        var said = deadline.passes(today);
        for (var one : said) {
            if (one.word() != Deadline.Word.STILL_LATE) book.add(event(deadline, one, today));
            audit.append(happening(deadline, one, today));
        }
        return !said.isEmpty();
    }

    void moved(Deadline deadline, DeadlineTurn turn, LocalDate before) {
        if (before.equals(deadline.dueOn())) return;
        var matter = deadline.matter();
        audit.append(new DeadlineMoved(
                deadline.id().value(),
                matter.kind(),
                matter.id(),
                deadline.act().value(),
                deadline.organisation().value(),
                turn,
                before,
                deadline.dueOn()));
    }

    private DeadlineEvent event(Deadline deadline, Deadline.Said said, LocalDate today) {
        var turn = said.word() == Deadline.Word.MISSED ? DeadlineTurn.MISSED : DeadlineTurn.REMINDED;
        return new DeadlineEvent(deadline.id(), turn, clock.now(), today).onceFor(deadline.dueOn(), said.percent());
    }

    private DeadlineHappening happening(Deadline deadline, Deadline.Said said, LocalDate today) {
        long id = deadline.id().value();
        var kind = deadline.matter().kind();
        long matter = deadline.matter().id();
        var rule = deadline.act().value();
        long organisation = deadline.organisation().value();
        return switch (said.word()) {
            case REMINDER -> new DeadlineReminder(id, kind, matter, rule, organisation, said.percent());
            case MISSED -> new DeadlineMissed(id, kind, matter, rule, organisation, above(deadline.organisation()));
            case STILL_LATE ->
                new DeadlineStillLate(
                        id, kind, matter, rule, organisation, ChronoUnit.DAYS.between(deadline.dueOn(), today));
        };
    }

    private Long above(OrganisationId organisation) {
        var line = tree.place(organisation).line();
        return line.size() < 2 ? null : line.get(line.size() - 2).value();
    }
}
