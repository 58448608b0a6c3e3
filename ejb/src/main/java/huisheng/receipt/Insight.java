package huisheng.receipt;

import huisheng.membership.Caller;
import huisheng.membership.MemberRegister;
import huisheng.membership.Standing;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;

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

    /** Of many entries those whose content may be opened to the caller. */
    List<Long> open(List<Long> numbers) {
        if (numbers.isEmpty() || !caller.isKnown()) return List.of();
        var open = new TreeSet<>(lines.receiptsAmong(caller.id(), numbers));
        var belongs = new HashMap<OrganisationId, Boolean>();
        for (var line : lines.among(numbers))
            if (line.isForEverybody() || belongs.computeIfAbsent(line.organisation(), this::isMemberOf))
                open.add(line.number());
        return List.copyOf(open);
    }

    /** Whether the content of an entry may be opened to the caller. */
    boolean mayOpen(long number) {
        if (caller.isKnown() && lines.isReceiptOf(caller.id(), number)) return true;
        return lines.line(number)
                .filter(line -> line.isForEverybody() || isMemberOf(line.organisation()))
                .isPresent();
    }
}
