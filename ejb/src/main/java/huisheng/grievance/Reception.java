package huisheng.grievance;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.membership.MemberNumber;
import huisheng.membership.MemberRegister;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;

/** Takes a case in: who it is about, to whom it goes, what is promised. */
@ApplicationScoped
class Reception {
    private static final int MOST_NAMED = 10;

    @Inject
    private Grievances grievances;

    @Inject
    private CaseRecords records;

    @Inject
    private CaseOfficers officers;

    @Inject
    private CaseClock clock;

    @Inject
    private Escalation escalation;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Inject
    private AuditLog audit;

    Grievance take(NewCase sent, Act act) {
        audit.hold();
        var before = grievances.sentWith(sent.key(), act.by());
        if (before.isPresent()) return before.get();
        var home = homeOf(act.by());
        var union = officers.nearest(home, act.by(), sent.about());
        var grievance = new Grievance(sent, home, union.orElse(officers.root(home)), act.by(), act.at());
        grievances.add(grievance);
        sent.about().forEach(one -> records.add(new Recusal(grievance.id(), one, true, act.at())));
        records.add(new GrievanceEntry(grievance.id(), EntryKind.SENT, act.by(), true, null, act.at()));
        grievance.acted();
        clock.start(grievance, CaseClock.ACCEPTANCE, act.at());
        audit.append(new GrievanceReceived(
                grievance.id().value(), grievance.organisation().value()));
        if (union.isEmpty()) escalation.unattended(grievance);
        return grievance;
    }

    Destination destination(Act act) {
        var home = homeOf(act.by());
        var union = officers.nearest(home, act.by(), Set.of());
        var to = union.orElse(officers.root(home));
        return new Destination(
                tree.card(to),
                officers.able(to, act.by(), Set.of()).size(),
                clock.acceptBy(to, act.at()),
                clock.limits(to, act.at()));
    }

    /** @throws Refused NO_SUCH_NUMBER, TOO_MANY_NAMED (detail: the limit) */
    Set<MemberId> named(String typed, MemberId member) {
        var named = new LinkedHashSet<MemberId>();
        if (typed == null) return named;
        for (var word : typed.split("[\\s,;，；、]+")) {
            var number = MemberNumber.plain(word);
            if (number.isEmpty()) continue;
            named.add(register.withNumber(number).orElseThrow(() -> new Refused(GrievanceReason.NO_SUCH_NUMBER)));
            if (named.size() > MOST_NAMED) throw new Refused(GrievanceReason.TOO_MANY_NAMED, MOST_NAMED);
        }
        named.remove(member);
        return named;
    }

    private OrganisationId homeOf(MemberId member) {
        return tree.committeeOf(register.organisationOf(member));
    }
}
