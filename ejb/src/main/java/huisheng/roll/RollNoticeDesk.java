package huisheng.roll;

import huisheng.organisation.OrganisationId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Everybody's counter: which rolls an organisation has frozen, how many stand on each, and its commitment. No names. */
@Stateless
@PermitAll
public class RollNoticeDesk {
    @Inject
    private FrozenRolls rolls;

    /** The latest first. */
    public List<RollLine> of(OrganisationId organisation) {
        return rolls.of(List.of(organisation)).stream().map(FrozenRoll::line).toList();
    }
}
