package huisheng.grievance;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Whom a notice about a case goes to. It carries no title: a notice about a case says only that there is something to read. */
@ApplicationScoped
public class GrievanceParties {
    @Inject
    private Grievances grievances;

    @Inject
    private CaseRecords records;

    @Inject
    private CaseOfficers officers;

    /**
     * Who is told of a case today.
     *
     * @param member who brought it
     * @param officers who works on it; before it is assigned, the union's case officers who may read it
     * @param organisation whose case officers have it
     */
    public record Parties(MemberId member, List<MemberId> officers, OrganisationId organisation) {}

    /** Who brought it; empty if there is no such case. */
    public Optional<MemberId> member(GrievanceId id) {
        return grievances.any(id).map(Grievance::member);
    }

    /** Empty if there is no such case. */
    public Optional<Parties> of(GrievanceId id) {
        return grievances.any(id).map(this::parties);
    }

    private Parties parties(Grievance grievance) {
        var able = officers.able(grievance.organisation(), grievance.member(), records.recused(grievance.id()));
        var assigned =
                records.officers(grievance.id()).stream().filter(able::contains).toList();
        return new Parties(grievance.member(), assigned.isEmpty() ? able : assigned, grievance.organisation());
    }
}
