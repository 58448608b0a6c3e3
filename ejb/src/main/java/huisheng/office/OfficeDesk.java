package huisheng.office;

import huisheng.organisation.OrganisationId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Everybody's counter: who leads an organisation. Only those in office today; the history is for the organisation. */
@Stateless
@PermitAll
public class OfficeDesk {
    @Inject
    private Offices offices;

    @Inject
    private OfficeNames names;

    public List<OfficeLine> leaders(OrganisationId organisation) {
        return names.named(offices.heldIn(organisation));
    }
}
