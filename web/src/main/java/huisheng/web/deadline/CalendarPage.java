package huisheng.web.deadline;

import huisheng.deadline.CalendarDay;
import huisheng.deadline.CalendarDesk;
import huisheng.deadline.CalendarSheet;
import huisheng.deadline.DeadlineDesk;
import huisheng.kernel.Clock;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The calendar of working days that a union counts by, for everybody; chair and vice-chair make the next version. */
@Named
@ViewScoped
public class CalendarPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private DeadlineDesk desk;

    @Inject
    private CalendarDesk keeper;

    @Inject
    private OrganisationDesk organisations;

    @Inject
    private Clock clock;

    private long id;
    private OrganisationCard union;
    private OrganisationCard owner;
    private CalendarSheet sheet;
    private ArrayList<Stretch> stretches = new ArrayList<>();
    private boolean editable;
    private LocalDate from;
    private LocalDate to;
    private boolean worked;
    private String name;
    private String reason;
    private int year;
    private String notice;
    private String yearReason;

    /** Days of one kind and name in a row. */
    public record Stretch(LocalDate from, LocalDate to, boolean worked, String zh, String en) implements Serializable {
        public String nameIn(String language) {
            return "en".equals(language) ? en : zh;
        }

        public boolean isOneDay() {
            return from.equals(to);
        }
    }

    public void load() {
        var organisation = new OrganisationId(id);
        union = organisations.read(organisation);
        sheet = desk.calendar(organisation);
        owner = sheet.edition().isShipped()
                ? null
                : organisations.read(sheet.edition().organisation());
        stretches = stretches(sheet.days());
        editable = RulesPage.isOfficer() && keeper.mayEdit(organisation);
        year = clock.today().getYear() + 1;
    }

    private static ArrayList<Stretch> stretches(List<CalendarDay> days) {
        var found = new ArrayList<Stretch>();
        for (var day : days) {
            var last = found.isEmpty() ? null : found.get(found.size() - 1);
            var one = new Stretch(day.day(), day.day(), day.worked(), day.nameZh(), day.nameEn());
            boolean follows = last != null
                    && last.to().plusDays(1).equals(day.day())
                    && last.worked() == day.worked()
                    && last.zh().equals(day.nameZh());
            if (follows)
                found.set(found.size() - 1, new Stretch(last.from(), day.day(), day.worked(), last.zh(), last.en()));
            else found.add(one);
        }
        return found;
    }

    public OrganisationCard union() {
        return union;
    }

    /** Whose calendar it is; null if it ships with the application. */
    public OrganisationCard owner() {
        return owner;
    }

    public CalendarSheet sheet() {
        return sheet;
    }

    public List<Stretch> stretches() {
        return stretches;
    }

    /** Whether the reader is chair or vice-chair. */
    public boolean isEditable() {
        return editable;
    }

    public String change() {
        return done(() -> say(keeper.change(union.id(), sheet.seen(), from, to, worked, name, reason)));
    }

    public String completeYear() {
        return done(() -> say(keeper.completeYear(union.id(), sheet.seen(), year, notice, yearReason)));
    }

    private static void say(long moved) {
        Outcome.say("deadline", "calendar.done", moved);
    }

    private String done(Refusals.Act act) {
        return Refusals.done(act) ? "/deadline/calendar.xhtml?faces-redirect=true&id=" + id : null;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public boolean isWorked() {
        return worked;
    }

    public void setWorked(boolean worked) {
        this.worked = worked;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }

    public String getNotice() {
        return notice;
    }

    public void setNotice(String notice) {
        this.notice = notice;
    }

    public String getYearReason() {
        return yearReason;
    }

    public void setYearReason(String yearReason) {
        this.yearReason = yearReason;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
