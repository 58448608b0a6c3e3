package huisheng.web.kernel;

import huisheng.kernel.Clock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The person before the screen: their language, their light, and dates and numbers in their way. The language that a
 * member chose is kept with the member; other choices are in two cookies ({@link ReadingCookies}); who chose nothing gets
 * what the browser asks for.
 */
@Named
@RequestScoped
public class Reader {
    private static final String MEMBERS = "huisheng.language";
    private static final String CHINESE_DAY = "y年M月d日（EEEE）";
    private static final String ENGLISH_DAY = "d MMMM y";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    /** @param language the signed-in member's own, or null as long as they chose none */
    public static void keepsTo(HttpServletRequest request, String language) {
        request.setAttribute(MEMBERS, language);
    }

    public String getLanguage() {
        var members = (String) request.getAttribute(MEMBERS);
        if (members != null) return members;
        var chosen = ReadingCookies.language(request);
        if (chosen != null) return chosen;
        return wantsEnglish(request) ? "en" : "zh";
    }

    /** What the browser asks for. Who asks for nothing is not given the language of the server's system, but Chinese. */
    public static boolean wantsEnglish(HttpServletRequest request) {
        return request.getHeader("Accept-Language") != null
                && "en".equals(request.getLocale().getLanguage());
    }

    /** Whether the language is the one that is kept with the member. */
    public boolean isMembersLanguage() {
        return request.getAttribute(MEMBERS) != null;
    }

    public Locale getLocale() {
        return english() ? Locale.ENGLISH : Locale.CHINESE;
    }

    /** For the {@code lang} of a page (BCP 47). */
    public String getTag() {
        return tag(getLanguage());
    }

    public String getOtherLanguage() {
        return english() ? "zh" : "en";
    }

    public String getOtherTag() {
        return tag(getOtherLanguage());
    }

    /** auto, light or dark. */
    public String getLook() {
        var chosen = ReadingCookies.look(request);
        return chosen == null ? "auto" : chosen;
    }

    public List<String> looks() {
        return ReadingCookies.LOOKS;
    }

    /** The address of this page with a choice in its query; {@link ReadingChoiceFilter} takes it from there. */
    public String addressWith(String choice, String value) {
        var query = ReadingChoiceFilter.withoutChoices(query());
        return path() + "?" + (query.isEmpty() ? "" : query + "&") + choice + "=" + value;
    }

    /** The address of this page as it may be printed. */
    public String getAddress() {
        var query = ReadingChoiceFilter.withoutChoices(query());
        return Site.host(request) + path() + (query.isEmpty() ? "" : "?" + query);
    }

    public Instant now() {
        return clock.now();
    }

    /** 2026年11月22日（星期日）, 22 November 2026. @param time an Instant or a LocalDate; null gives an empty text */
    public String day(TemporalAccessor time) {
        if (time == null) return "";
        return DateTimeFormatter.ofPattern(english() ? ENGLISH_DAY : CHINESE_DAY, getLocale())
                .format(date(time));
    }

    /** The day and the minute. */
    public String moment(Instant time) {
        if (time == null) return "";
        return day(time) + " " + DateTimeFormatter.ofPattern("HH:mm").format(time.atZone(Clock.ZONE));
    }

    /** 2026-11-22, for machines. */
    public String isoDay(TemporalAccessor time) {
        return time == null ? "" : date(time).toString();
    }

    /** Days from today until then; negative when it is over. */
    public long daysUntil(LocalDate then) {
        return ChronoUnit.DAYS.between(clock.today(), then);
    }

    /** Fills the placeholders {0}, {1} of words; dates and numbers are written in the reader's way. */
    public String say(String words, Object... details) {
        var written = Arrays.stream(details).map(this::written).toArray();
        return new MessageFormat(words, getLocale()).format(written);
    }

    /** Signs in groups of four, so that two persons can compare them. */
    public String inFours(String signs) {
        return signs == null ? null : signs.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** 1,000 or, when nobody counted further than that, 1,000+. */
    public String upTo(long counted, long limit) {
        var number = NumberFormat.getIntegerInstance(getLocale()).format(Math.min(counted, limit));
        return counted > limit ? number + "+" : number;
    }

    private Object written(Object detail) {
        return detail instanceof Instant || detail instanceof LocalDate ? day((TemporalAccessor) detail) : detail;
    }

    private static LocalDate date(TemporalAccessor time) {
        return time instanceof Instant instant ? LocalDate.ofInstant(instant, Clock.ZONE) : LocalDate.from(time);
    }

    private boolean english() {
        return "en".equals(getLanguage());
    }

    private static String tag(String language) {
        return "en".equals(language) ? "en" : "zh-CN";
    }

    // On an error page the request is that of the page that failed.
    private String path() {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return ReadingChoiceFilter.ownPath(failed == null ? request.getRequestURI() : failed);
    }

    private String query() {
        return request.getQueryString() == null ? "" : request.getQueryString();
    }
}
