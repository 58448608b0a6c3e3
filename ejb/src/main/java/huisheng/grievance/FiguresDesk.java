package huisheng.grievance;

import huisheng.kernel.Clock;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every member's counter for figures of cases, told a quarter at a time once it is over, so that nobody sees a number grow by
 * one when a colleague has spoken.
 */
@Stateless
@RolesAllowed("member")
public class FiguresDesk {
    private static final int SHOWN = 4;

    @Inject
    private QuarterReport report;

    @Inject
    private FigureSheets sheets;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Clock clock;

    /** First days of the quarters of which there are figures, the latest first. */
    public List<LocalDate> quarters() {
        var now = clock.today();
        var running = LocalDate.of(
                now.getYear(), (now.getMonthValue() - 1) / QuarterReport.MONTHS * QuarterReport.MONTHS + 1, 1);
        return Stream.iterate(running.minusMonths(QuarterReport.MONTHS), day -> day.minusMonths(QuarterReport.MONTHS))
                .limit(SHOWN)
                .toList();
    }

    /**
     * Of the union and all below it; by channel and outcome for a whole tree of unions alone, since a table of a part would
     * tell by subtraction what the rest is made of.
     *
     * @param firstOn one of {@link #quarters()}; whatever else counts as the latest
     */
    public GrievanceFigures of(OrganisationId union, LocalDate firstOn) {
        var quarters = quarters();
        var first = quarters.contains(firstOn) ? firstOn : quarters.get(0);
        report.tell(tree.place(union).root(), first);
        var sheet = sheets.of(union, first);
        var until = first.plusMonths(QuarterReport.MONTHS);
        if (sheet.isEmpty()) return GrievanceFigures.nothing(first, until);
        var told = sheet.get();
        return new GrievanceFigures(
                first, until, told.cases(), told.byChannel(), told.byOutcome(), told.inTime(), below(union, first));
    }

    private List<GrievanceFigures.Part> below(OrganisationId union, LocalDate first) {
        int depth = tree.place(union).line().size() + 1;
        var cards = tree.subtree(union).stream()
                .filter(card -> tree.place(card.id()).line().size() == depth)
                .toList();
        var told = sheets.of(cards.stream().map(OrganisationCard::id).toList(), first);
        return cards.stream()
                .map(card -> new GrievanceFigures.Part(
                        card,
                        told.stream()
                                .filter(one -> one.organisation().equals(card.id()))
                                .map(FigureSheet::cases)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }
}
