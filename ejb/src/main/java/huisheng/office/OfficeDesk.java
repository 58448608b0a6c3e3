package huisheng.office;

import huisheng.membership.Caller;
import huisheng.organisation.OrganisationId;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everybody's counter: who leads an organisation. Only those in office today; the history is for the organisation. */
@Stateless
@PermitAll
public class OfficeDesk {
    @Inject
    private Offices offices;

    @Inject
    private OfficeNames names;

    @Inject
    private Caller caller;

    /** The posts that the caller holds today, wherever it is. */
    @RolesAllowed("member")
    public Set<Post> mine() {
        return offices.heldBy(caller.id()).stream().map(HeldOffice::post).collect(Collectors.toSet());
    }

    public List<OfficeLine> leaders(OrganisationId organisation) {
        return names.named(offices.heldIn(organisation));
    }
}
