package huisheng.web.kernel;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;

/** Two cookies that remember how somebody reads. They hold one of a few words and name nobody. */
final class ReadingCookies {
    static final List<String> LANGUAGES = List.of("zh", "en");
    /** In an address: as the browser asks for. */
    static final String AUTO = "auto";

    static final List<String> LOOKS = List.of(AUTO, "light", "dark");
    private static final String LANGUAGE = "huisheng_language";
    private static final String LOOK = "huisheng_look";
    private static final int KEPT_SECONDS = (int) Duration.ofDays(365).toSeconds();

    private ReadingCookies() {}

    /** @return null when nothing (sensible) was chosen */
    static String language(HttpServletRequest request) {
        return read(request, LANGUAGE, LANGUAGES);
    }

    /** @return null when nothing (sensible) was chosen */
    static String look(HttpServletRequest request) {
        return read(request, LOOK, LOOKS);
    }

    /** @param language zh, en or AUTO */
    static void keepLanguage(HttpServletRequest request, HttpServletResponse response, String language) {
        keep(request, response, LANGUAGE, language);
    }

    static void keepLook(HttpServletRequest request, HttpServletResponse response, String look) {
        keep(request, response, LOOK, look);
    }

    private static String read(HttpServletRequest request, String name, List<String> known) {
        if (request.getCookies() == null) return null;
        for (var cookie : request.getCookies()) {
            if (cookie.getName().equals(name) && known.contains(cookie.getValue())) return cookie.getValue();
        }
        return null;
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(KEPT_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
