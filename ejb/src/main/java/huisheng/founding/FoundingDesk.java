package huisheng.founding;

import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationTree;
import huisheng.signin.ActivationSlip;
import huisheng.signin.FoundingCode;
import huisheng.signin.SignInReason;
import huisheng.signin.Visitor;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * The counter for whoever runs the server, open while the register is empty. They prove it by the code in the data folder.
 * No transaction of its own: a try counts, whether the founding comes about or not.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FoundingDesk {
    private static final Set<Refused.Reason> OF_THE_CODE =
            Set.of(SignInReason.CODE_MISTYPED, SignInReason.CODE_WRONG, SignInReason.TOO_MANY_TRIES);

    @Inject
    private OrganisationTree tree;

    @Inject
    private FoundingCode code;

    @Inject
    private FirstUnion first;

    public boolean isOpen() {
        return tree.isEmpty();
    }

    /**
     * @return the activation slips of chair and registrar, shown this once
     * @throws Refused ALREADY_FOUNDED, CODE_MISTYPED, CODE_WRONG, TOO_MANY_TRIES, TWO_PERSONS, OFFICE_TO_COME, and what
     *     joining and founding refuse anywhere
     */
    public List<ActivationSlip> found(
            String typed, FirstOrganisation organisation, FirstOfficer chair, FirstOfficer registrar, Visitor visitor) {
        if (!isOpen()) throw new Refused(FoundingReason.ALREADY_FOUNDED);
        try {
            code.require(typed, visitor);
        } catch (Refused refused) {
            // Somebody else may have founded it since it was asked above: their founding has used up the code.
            throw isOpen() ? ofTheCode(refused) : new Refused(FoundingReason.ALREADY_FOUNDED);
        }
        return first.found(organisation, chair, registrar);
    }

    /** The door's words speak of slips and registrars; there are none yet. */
    private static Refused ofTheCode(Refused refused) {
        if (!OF_THE_CODE.contains(refused.reason())) return refused;
        return new Refused(
                FoundingReason.valueOf(refused.reason().name()),
                refused.details().toArray());
    }
}
