package huisheng.registry;

import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.Enrolment;
import huisheng.membership.MemberRegister;
import huisheng.membership.NewMember;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Checks a list, and writes one into the register: all of it or nothing, each in one transaction. Its arguments cannot be
 * made outside this package; {@link RollImportDesk} alone reaches it.
 */
@Stateless
@RolesAllowed("officer")
public class RollWork {
    @Inject
    private MemberRegister register;

    @Inject
    private Enrolment enrolment;

    @Inject
    private OrganisationTree tree;

    @Inject
    private ChosenHeadings headings;

    @Inject
    private Clock clock;

    public RollReport check(ImportJob job) {
        return read(job, register::taken, ignored -> {}, job::progress);
    }

    /** @throws Refused NOT_WITHOUT_FAULTS if the union has changed since the check so that the list no longer fits it */
    public void write(ImportJob job) {
        enrolment.enrol(
                job.organisation,
                sink -> requireClean(read(job, ignored -> Set.of(), sink, rows -> {})),
                job::progress);
        headings.remember(job.organisation, job.choice, job.firstRows.get(0));
    }

    private static void requireClean(RollReport report) {
        if (!report.isClean()) throw new Refused(RegistryReason.NOT_WITHOUT_FAULTS);
    }

    private RollReport read(
            ImportJob job,
            Function<Collection<String>, Set<String>> taken,
            Consumer<NewMember> sink,
            IntConsumer progress) {
        var branches = new Branches(tree.subtree(job.organisation));
        var check = new RollCheck(job.choice, branches, clock.today(), taken, sink, progress);
        job.sheet.read(check);
        return check.report();
    }
}
