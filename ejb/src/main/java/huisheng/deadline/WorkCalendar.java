package huisheng.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which days are worked: Monday to Friday, but for the days off and the make-up days that it names. A year without an official
 * notice counts by its weekdays alone.
 */
final class WorkCalendar {
    static final WorkCalendar SHIPPED = new WorkCalendar(RulePacks.file("calendars/CN.tsv"));
    private static final int COLUMNS = 5;

    private final TreeMap<LocalDate, CalendarDay> days = new TreeMap<>();
    private final TreeMap<Integer, CalendarYear> years = new TreeMap<>();
    private String edition = "";

    WorkCalendar(String text) {
        for (var line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var cells = line.split("\t");
            if (cells[0].equals("@version")) edition = cells[1];
            if (!line.startsWith("@")) take(cells);
        }
    }

    private WorkCalendar(WorkCalendar other) {
        days.putAll(other.days);
        years.putAll(other.years);
    }

    /** Version of the file that ships; empty for a union's own. */
    String edition() {
        return edition;
    }

    boolean isWorked(LocalDate day) {
        var named = days.get(day);
        return named == null ? !isWeekend(day) : named.worked();
    }

    /** What the calendar says of that day by name, or null. */
    CalendarDay named(LocalDate day) {
        return days.get(day);
    }

    Map<LocalDate, CalendarDay> days() {
        return new TreeMap<>(days);
    }

    Map<Integer, CalendarYear> years() {
        return new TreeMap<>(years);
    }

    boolean isOfficial(int year) {
        return years.containsKey(year);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The same with a stretch of days that are all worked or all free; named after what the union wrote. */
    WorkCalendar with(LocalDate from, LocalDate to, boolean worked, String name) {
        var changed = new WorkCalendar(this);
        from.datesUntil(to.plusDays(1)).forEach(day -> changed.days.put(day, new CalendarDay(day, worked, name, name)));
        return changed;
    }

    /** The same with a year that is complete by the notice. */
    WorkCalendar withYear(int year, String notice) {
        var changed = new WorkCalendar(this);
        changed.years.put(year, new CalendarYear(year, notice, notice));
        return changed;
    }

    /** As it is kept; {@link #WorkCalendar(String)} reads it. */
    String text() {
        var text = new StringBuilder();
        years.values().forEach(year -> line(text, "year", year.year(), year.noticeZh(), year.noticeEn()));
        days.values().forEach(day -> line(text, day.worked() ? "on" : "off", day.day(), day.nameZh(), day.nameEn()));
        return text.toString();
    }

    private static void line(StringBuilder text, String kind, Object at, String zh, String en) {
        text.append(String.join("\t", kind, at.toString(), at.toString(), oneCell(zh), oneCell(en)))
                .append('\n');
    }

    private static String oneCell(String words) {
        return words.replaceAll("\\s+", " ");
    }

    private void take(String[] cells) {
        if (cells.length != COLUMNS) throw new IllegalStateException(String.join("|", cells));
        if (cells[0].equals("year")) {
            int year = Integer.parseInt(cells[1]);
            years.put(year, new CalendarYear(year, cells[3], cells[4]));
            return;
        }
        boolean worked = cells[0].equals("on");
        if (!worked && !cells[0].equals("off")) throw new IllegalStateException(cells[0]);
        LocalDate.parse(cells[1])
                .datesUntil(LocalDate.parse(cells[2]).plusDays(1))
                .forEach(day -> days.put(day, new CalendarDay(day, worked, cells[3], cells[4])));
    }
}
