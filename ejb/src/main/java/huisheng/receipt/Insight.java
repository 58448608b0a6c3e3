package huisheng.receipt;

import huisheng.membership.Caller;
import huisheng.membership.MemberRegister;
import huisheng.membership.Standing;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the caller may read. */
@ApplicationScoped
class Insight {
    @Inject
    private RecordLines lines;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Caller caller;

    /** Whether the caller belongs to the organisation or to one below it. */
    boolean isMemberOf(OrganisationId organisation) {
        if (!caller.isKnown() || register.standing(caller.id()) == Standing.LEFT) return false;
        return tree.within(register.organisationOf(caller.id()), organisation);
    }

    /** Whether the content of an entry may be opened to the caller. */
    boolean mayOpen(long number) {
        if (caller.isKnown() && lines.isReceiptOf(caller.id(), number)) return true;
        return lines.line(number)
                .filter(line -> line.isForEverybody() || isMemberOf(line.organisation()))
                .isPresent();
    }
}
