package huisheng.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day as lists write it: year first in digits with any separator, 2015年7月1日, 20150701, a month alone (its first day),
 * or 1 July 2015. What could mean two days, such as 3/4/2015, means none.
 */
final class WrittenDay {
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})(?:\\s*[-/.月]\\s*(\\d{1,2})\\s*日?|\\s*月?)(?:[ T]00:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final List<DateTimeFormatter> WORDS = List.of(words("d MMM uuuu"), words("d MMMM uuuu"));
    private static final int FIRST_YEAR = 1900;

    private WrittenDay() {}

    static Optional<LocalDate> of(String text) {
        for (var pattern : List.of(YEAR_FIRST, DIGITS)) {
            var match = pattern.matcher(text);
            if (match.matches()) return day(match.group(1), match.group(2), match.group(3));
        }
        for (var words : WORDS) {
            try {
                return Optional.of(LocalDate.parse(text, words)).filter(WrittenDay::isLikely);
            } catch (DateTimeException e) {
                // the next form
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            int ofMonth = day == null ? 1 : Integer.parseInt(day);
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), ofMonth))
                    .filter(WrittenDay::isLikely);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isLikely(LocalDate day) {
        return day.getYear() >= FIRST_YEAR;
    }

    private static DateTimeFormatter words(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
