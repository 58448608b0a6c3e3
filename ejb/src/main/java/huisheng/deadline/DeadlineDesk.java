package huisheng.deadline;

import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import huisheng.kernel.SmallCounts;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everybody's counter: what a union has promised, by which rules and which calendar, and why a day is that day. */
@Stateless
@PermitAll
public class DeadlineDesk {
    private static final int SLICE = 20;
    private static final int SOON_DAYS = 7;
    private static final int YEAR_DAYS = 365;

    @Inject
    private DeadlineBook book;

    @Inject
    private RuleBook rules;

    @Inject
    private Calendars calendars;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<MatterSight> sights;

    /** Owed ones due first, done ones latest first. @throws Refused NO_SUCH_ORGANISATION */
    public Slice<BoardLine> board(OrganisationId union, DeadlineState state, String after) {
        var id = tree.card(union).id();
        var rows = state.isOwed()
                ? book.onBoard(id, state, LookKey.read(after, LookKey.BEGINNING), SLICE + 1)
                : book.onBoardLatest(id, state, LookKey.read(after, LookKey.END), SLICE + 1);
        return Slice.of(rows, SLICE, this::line, LookKey::of);
    }

    /** @throws Refused NO_SUCH_ORGANISATION */
    public BoardFigures figures(OrganisationId union) {
        var id = tree.card(union).id();
        var today = clock.today();
        var counts = book.counts(id, today.minusDays(YEAR_DAYS));
        // Everybody can watch this number: in steps, so that nobody sees it move when a colleague has spoken.
        long sealed = SmallCounts.inSteps(book.countSealedOwed(id));
        return new BoardFigures(
                open(counts, DeadlineState.RUNNING),
                book.countDue(id, today, today.plusDays(SOON_DAYS)),
                open(counts, DeadlineState.PAUSED),
                open(counts, DeadlineState.MISSED),
                open(counts, DeadlineState.MET),
                open(counts, DeadlineState.MET_LATE),
                sealed == 0 ? null : sealed);
    }

    /** @throws Refused NO_SUCH_DEADLINE, also for one of a matter that the caller may not see */
    public DeadlineExplanation explain(DeadlineId id) {
        var deadline = book.get(id);
        if (!isOpen(deadline)) throw new Refused(DeadlineReason.NO_SUCH_DEADLINE);
        var calendar = calendars.get(deadline.calendar());
        var days = deadline.count(calendar.calendar(), book.pauses(id)).days();
        boolean official = !deadline.countsWorkingDays()
                || days.stream()
                        .allMatch(
                                day -> calendar.calendar().isOfficial(day.day().getYear()));
        return new DeadlineExplanation(
                deadline.view(),
                deadline.rule(named(deadline.act())),
                calendar.edition(),
                official,
                deadline.extendedBy(),
                days,
                book.events(id).stream().map(DeadlineEvent::view).toList());
    }

    /** Of these, those that {@link #explain} does not refuse. */
    public Set<DeadlineId> openAmong(Collection<DeadlineId> ids) {
        return book.among(ids).stream()
                .filter(this::isOpen)
                .map(one -> one.view().id())
                .collect(Collectors.toSet());
    }

    /** Every rule as it holds today. @throws Refused NO_SUCH_ORGANISATION */
    public List<Rule> rules(OrganisationId union) {
        return rules.rules(union, clock.today());
    }

    /** @throws Refused NO_SUCH_ORGANISATION, NO_SUCH_RULE */
    public Rule rule(OrganisationId union, RuleKey key) {
        return rules.rule(key, union, clock.today());
    }

    /** A rule as the packs name it; empty if there is none with that key. */
    public Optional<Rule> known(String key) {
        if (!RuleKey.isOne(key)) return Optional.empty();
        return RulePacks.pack(RulePacks.BASE).rule(new RuleKey(key), LocalDate.MAX);
    }

    /** What the union set or confirmed itself, the latest first. */
    public List<RuleEdition> editions(OrganisationId union, RuleKey key) {
        return rules.editions(union, key).stream().map(RuleChoice::view).toList();
    }

    /** By which pack the union goes. */
    public PackCard pack(OrganisationId union) {
        return rules.packOf(union).card();
    }

    public List<PackCard> packs() {
        return RulePacks.cards();
    }

    /** @throws Refused NO_SUCH_ORGANISATION */
    public CalendarSheet calendar(OrganisationId union) {
        var used = calendars.of(union);
        var editions = used.edition().isShipped()
                ? List.<CalendarEdition>of()
                : calendars.versions(used.edition().organisation()).stream()
                        .map(CalendarVersion::view)
                        .toList();
        return new CalendarSheet(
                used.edition(),
                List.copyOf(used.calendar().years().values()),
                List.copyOf(used.calendar().days().values()),
                editions);
    }

    private boolean isOpen(Deadline deadline) {
        return !deadline.isSealed() || seen(deadline.matter());
    }

    private boolean seen(Matter matter) {
        return sights.stream()
                .filter(sight -> sight.kind().equals(matter.kind()))
                .anyMatch(sight -> sight.maySee(matter.id()));
    }

    private BoardLine line(Deadline deadline) {
        var view = deadline.view();
        var rule = named(view.act());
        return new BoardLine(
                view.id(),
                view.matter().kind(),
                view.act(),
                rule.nameZh(),
                rule.nameEn(),
                view.state(),
                view.startedOn(),
                view.dueOn(),
                view.extended(),
                view.confirmed(),
                view.endedAt());
    }

    private static long open(List<StateCount> counts, DeadlineState state) {
        return counts.stream()
                .filter(one -> !one.sealed() && one.state() == state)
                .mapToLong(StateCount::count)
                .sum();
    }

    private static Rule named(RuleKey key) {
        return RulePacks.pack(RulePacks.BASE).rule(key, LocalDate.MAX).orElseThrow();
    }
}
