package huisheng.web.overview;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Months as they stand in addresses (2026-10) and on pages. */
final class Months {
    private Months() {}

    /** Null for anything that is no month. */
    static YearMonth of(String typed) {
        try {
            return typed == null ? null : YearMonth.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String name(YearMonth month, Locale locale) {
        return written(month, "MMMM y", locale);
    }

    static String brief(YearMonth month, Locale locale) {
        return written(month, "MMM y", locale);
    }

    private static String written(YearMonth month, String english, Locale locale) {
        var pattern = "en".equals(locale.getLanguage()) ? english : "y年M月";
        return DateTimeFormatter.ofPattern(pattern, locale).format(month);
    }
}
