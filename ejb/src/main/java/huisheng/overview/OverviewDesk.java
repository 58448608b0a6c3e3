package huisheng.overview;

import huisheng.affairs.RemarkTimes;
import huisheng.deadline.MatterTimes;
import huisheng.grievance.CaseTimes;
import huisheng.grievance.ToldCases;
import huisheng.kernel.Clock;
import huisheng.membership.Caller;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import huisheng.suggestion.SuggestionTimes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The counter of the monthly overview, for the committee and the review committee of a union and of those above it. Only months
 * that are over count, and of cases only those of quarters that are over, as they stood then: every member reads the sum of a quarter,
 * and whoever read a month before the others of its quarter could take it away from that sum. Persons are counted to be
 * hidden, never to be compared.
 */
@Stateless
@RolesAllowed("officer")
public class OverviewDesk {
    private static final Post[] READERS = {Post.CHAIR, Post.VICE_CHAIR, Post.COMMITTEE_MEMBER, Post.AUDITOR};
    private static final int MONTHS = 12;
    private static final int QUARTER = 3;

    @Inject
    private SuggestionTimes suggestions;

    @Inject
    private CaseTimes cases;

    @Inject
    private ToldCases toldCases;

    @Inject
    private RemarkTimes remarks;

    @Inject
    private Offices offices;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The unions in whose committees the caller sits. */
    public List<OrganisationCard> unions() {
        var ids = offices.organisationsOf(caller.id(), READERS);
        var cards = tree.cards(ids);
        return ids.stream().map(cards::get).toList();
    }

    /**
     * @param wanted the month before this one where it is null or not among the last twelve that are over
     * @throws huisheng.kernel.Refused NO_SUCH_ORGANISATION, NOT_YOUR_OFFICE
     */
    public MonthlyOverview read(OrganisationId union, YearMonth wanted) {
        var card = tree.card(union);
        offices.requireOver(caller.id(), union, READERS);
        var months = months();
        var month = months.contains(wanted) ? wanted : months.get(MONTHS - 1);
        var counters = Arrays.stream(Counter.values())
                .map(counter -> figures(counter, card, months, months.indexOf(month)))
                .toList();
        return new MonthlyOverview(
                card, month, months.stream().sorted(Comparator.reverseOrder()).toList(), counters);
    }

    private List<YearMonth> months() {
        var present = YearMonth.from(clock.today());
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(back -> present.minusMonths(MONTHS - back + 1))
                .toList();
    }

    private CounterFigures figures(Counter counter, OrganisationCard union, List<YearMonth> months, int month) {
        var place = tree.place(union.id());
        var counted = counter == Counter.CASES ? monthsOfQuarters() : months;
        var tally = new Tally(counted, place.line(), home -> tree.place(home).line());
        // From the root, since what is hidden of a union depends on those beside it.
        each(counter, place.root(), counted, tally::add);
        var veil = counter == Counter.CASES ? new Veil(tally, toldQuarters(place.root(), counted)) : new Veil(tally);
        var whole = Node.whole(union.id());
        var figures = months.stream()
                .map(one -> counted.contains(one)
                        ? figures(tally, veil, whole, counted, counted.indexOf(one))
                        : MonthFigures.notTold(one))
                .toList();
        int at = counted.indexOf(months.get(month));
        var branches = at < 0 ? List.<BranchFigures>of() : branches(tally, veil, union.id(), counted, at);
        return new CounterFigures(counter, figures.get(month), figures, branches);
    }

    /** Those of the last quarters that are over, as many as make a year. */
    private List<YearMonth> monthsOfQuarters() {
        var running = running();
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(back -> running.minusMonths(MONTHS - back + 1))
                .toList();
    }

    private YearMonth running() {
        var present = YearMonth.from(clock.today());
        return present.minusMonths((present.getMonthValue() - 1) % QUARTER);
    }

    private List<ToldSum> toldQuarters(OrganisationId root, List<YearMonth> months) {
        return IntStream.range(0, MONTHS / QUARTER)
                .mapToObj(quarter -> new ToldSum(
                        IntStream.range(quarter * QUARTER, (quarter + 1) * QUARTER)
                                .boxed()
                                .toList(),
                        toldCases.in(root, months.get(quarter * QUARTER).atDay(1))))
                .toList();
    }

    private void each(Counter counter, OrganisationId root, List<YearMonth> months, Consumer<MatterTimes> sink) {
        var since = start(months.get(0));
        var until = start(months.get(months.size() - 1).plusMonths(1));
        switch (counter) {
            case SUGGESTIONS -> suggestions.each(tree.place(root), since, until, sink);
            case CASES -> cases.each(tree.place(root), since, until, one -> sink.accept(one.asAt(until)));
            case REMARKS -> remarks.each(tree.place(root), since, until, sink);
        }
    }

    private List<BranchFigures> branches(
            Tally tally, Veil veil, OrganisationId union, List<YearMonth> months, int month) {
        var nodes = tally.below(union);
        var cards = tree.cards(nodes.stream().map(Node::organisation).distinct().toList());
        var branches = new ArrayList<BranchFigures>();
        for (var node : nodes)
            branches.add(new BranchFigures(
                    cards.get(node.organisation()), node.own(), figures(tally, veil, node, months, month)));
        branches.sort(Comparator.comparing(BranchFigures::own)
                .reversed()
                .thenComparing(one -> one.union().code()));
        return branches;
    }

    private static MonthFigures figures(Tally tally, Veil veil, Node node, List<YearMonth> months, int month) {
        var answered = shown(tally, veil, node, month, Measure.ANSWERED);
        return new MonthFigures(
                months.get(month),
                shown(tally, veil, node, month, Measure.RECEIVED),
                answered,
                shown(tally, veil, node, month, Measure.OPEN),
                shown(tally, veil, node, month, Measure.OPEN_LATE),
                share(shown(tally, veil, node, month, Measure.ANSWERED_IN_TIME), answered),
                answered == null ? null : tally.medianDays(node, month));
    }

    private static Long shown(Tally tally, Veil veil, Node node, int month, Measure measure) {
        return veil.hides(node, month, measure)
                ? null
                : Long.valueOf(tally.cell(node, month, measure).count());
    }

    private static Integer share(Long part, Long whole) {
        return part == null || whole == null || whole == 0 ? null : (int) (part * 100 / whole);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Clock.ZONE).toInstant();
    }
}
