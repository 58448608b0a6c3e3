package huisheng.deadline;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** The counter of chair and vice-chair for the calendar: a new version with a reason, and openly what it moves. */
@Stateless
@RolesAllowed("officer")
public class CalendarDesk {
    public static final int NAME_LIMIT = 40;
    public static final int REASON_LIMIT = 500;
    private static final int MOST_DAYS_AT_ONCE = 31;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final Post[] KEEPERS = {Post.CHAIR, Post.VICE_CHAIR};

    @Inject
    private Calendars calendars;

    @Inject
    private Recomputing recomputing;

    @Inject
    private Offices offices;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    public boolean mayEdit(OrganisationId union) {
        return offices.organisationsOf(caller.id(), KEEPERS).contains(union);
    }

    /**
     * A stretch of days is worked or free, whatever its weekdays say.
     *
     * @param seen the edition that the officer looked at, {@link CalendarSheet#seen()}
     * @return how many due days moved
     * @throws Refused NOT_YOUR_OFFICE, CALENDAR_CHANGED_MEANWHILE, DAYS_OUT_OF_ORDER, YEAR_OUT_OF_RANGE, TEXT_MISSING,
     *     TEXT_TOO_LONG
     */
    public long change(
            OrganisationId union,
            String seen,
            LocalDate from,
            LocalDate to,
            boolean worked,
            String name,
            String reason) {
        if (from == null
                || to == null
                || to.isBefore(from)
                || from.plusDays(MOST_DAYS_AT_ONCE).compareTo(to) <= 0)
            throw new Refused(DeadlineReason.DAYS_OUT_OF_ORDER);
        requireYear(from.getYear());
        var words = PlainText.of(name, NAME_LIMIT).value();
        return write(union, seen, reason, calendar -> calendar.with(from, to, worked, words));
    }

    /**
     * All days of the year stand in the calendar now, as the notice says.
     *
     * @param notice who published it and its number
     * @return how many due days moved
     * @throws Refused as {@link #change}
     */
    public long completeYear(OrganisationId union, String seen, int year, String notice, String reason) {
        requireYear(year);
        var words = PlainText.of(notice, RuleDesk.CITE_LIMIT).value();
        return write(union, seen, reason, calendar -> calendar.withYear(year, words));
    }

    private long write(OrganisationId union, String seen, String reason, UnaryOperator<WorkCalendar> edit) {
        offices.require(caller.id(), union, KEEPERS);
        var why = PlainText.of(reason, REASON_LIMIT).value();
        audit.hold();
        var used = calendars.of(union);
        if (!used.seen().equals(seen)) throw new Refused(DeadlineReason.CALENDAR_CHANGED_MEANWHILE);
        int edition =
                union.equals(used.edition().organisation()) ? used.edition().edition() + 1 : 1;
        var version = calendars.add(
                new CalendarVersion(union, edition, edit.apply(used.calendar()), why, caller.id(), clock.now()));
        long moved = recomputing.all(union, calendars.get(version.id()));
        audit.append(new CalendarChanged(union.value(), edition, moved));
        return moved;
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) throw new Refused(DeadlineReason.YEAR_OUT_OF_RANGE);
    }
}
