package huisheng.grievance;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * The way up: a case goes to the nearest union above that has somebody who can take it. Those who had it do not read it any
 * more, and those above did not read it before.
 */
@ApplicationScoped
class Escalation {
    @Inject
    private CaseRecords records;

    @Inject
    private CaseClock clock;

    @Inject
    private CaseOfficers officers;

    @Inject
    private AuditLog audit;

    /** @throws Refused NO_UNION_ABOVE */
    void byOfficer(Grievance grievance, Act act, PlainText why) {
        GrievanceStep.ESCALATE.from(grievance.state());
        var above = above(grievance).orElseThrow(() -> new Refused(GrievanceReason.NO_UNION_ABOVE));
        long from = grievance.organisation().value();
        grievance.moveUp(GrievanceStep.ESCALATE, above);
        arrive(grievance, act, why, EscalationGround.BY_OFFICER, from);
    }

    /** @throws Refused NO_UNION_ABOVE */
    void appeal(Grievance grievance, Act act, PlainText why) {
        GrievanceStep.APPEAL.from(grievance.state());
        var above = above(grievance).orElseThrow(() -> new Refused(GrievanceReason.NO_UNION_ABOVE));
        boolean declined = grievance.state() == GrievanceState.DECLINED;
        long from = grievance.organisation().value();
        grievance.appeal(above, act.day());
        arrive(grievance, act, why, declined ? EscalationGround.DECLINED : EscalationGround.NOT_SOLVED, from);
    }

    /** When somebody stepped back or lost the office. */
    void ifNobodyIsLeft(Grievance grievance, Act act) {
        var able = officers.able(grievance.organisation(), grievance.member(), records.recused(grievance.id()));
        if (!able.isEmpty() || !grievance.state().isOpen()) return;
        var above = above(grievance);
        if (above.isPresent()) moveUp(grievance, above.get(), act.at(), EscalationGround.NO_OFFICER_LEFT);
        else unattended(grievance);
    }

    /** A limit has passed: whoever is above has a look. At the top it stays where it is. */
    void late(Grievance grievance, Instant at) {
        var ground =
                grievance.state() == GrievanceState.REFERRED ? EscalationGround.NOT_HANDED_OVER : EscalationGround.LATE;
        above(grievance).ifPresent(to -> moveUp(grievance, to, at, ground));
    }

    private void moveUp(Grievance grievance, OrganisationId to, Instant at, EscalationGround ground) {
        long from = grievance.organisation().value();
        grievance.moveUp(GrievanceStep.MOVE_UP, to);
        arrive(grievance, new Act(null, at), null, ground, from);
    }

    void unattended(Grievance grievance) {
        audit.append(new GrievanceUnattended(
                grievance.id().value(), grievance.organisation().value()));
    }

    private Optional<OrganisationId> above(Grievance grievance) {
        return officers.nearestAbove(grievance.organisation(), grievance.member(), records.recused(grievance.id()));
    }

    private void arrive(Grievance grievance, Act act, PlainText why, EscalationGround ground, long from) {
        records.endOfficers(grievance.id(), act.at());
        clock.start(grievance, CaseClock.ESCALATED, act.at());
        boolean byMember = grievance.member().equals(act.by());
        var text = why == null ? null : why.value();
        records.add(new GrievanceEntry(grievance.id(), EntryKind.ESCALATED, act.by(), byMember, text, act.at()));
        grievance.acted();
        if (!byMember) grievance.wroteToMember(act.at());
        audit.append(new GrievanceEscalated(
                grievance.id().value(), grievance.organisation().value(), from, ground));
    }
}
