package huisheng.grievance;

import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;

/** Of which unions of a tree every member can read how many cases they had in a quarter: whoever shows parts of it hides them so that nothing follows. */
@ApplicationScoped
public class ToldCases {
    @Inject
    private QuarterReport report;

    @Inject
    private FigureSheets sheets;

    @Inject
    private OrganisationTree tree;

    /** @param firstOn first day of a quarter that is over; told now, if it was not yet */
    public Set<OrganisationId> in(OrganisationId root, LocalDate firstOn) {
        report.tell(root, firstOn);
        return sheets.told(tree.place(root), firstOn);
    }
}
