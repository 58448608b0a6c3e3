package huisheng.deadline;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** By which pack an organisation goes, and all below it that have chosen none. */
@Entity
class RulePlace {
    @Id
    private long organisationId;

    private String pack;
    private long setBy;
    private Instant setAt;

    protected RulePlace() {}

    RulePlace(OrganisationId organisation) {
        organisationId = organisation.value();
    }

    void choose(String code, MemberId by, Instant at) {
        pack = code;
        setBy = by.value();
        setAt = at;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    RulePack pack() {
        return RulePacks.pack(pack);
    }
}
