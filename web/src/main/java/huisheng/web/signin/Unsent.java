package huisheng.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a person had typed when their session turned out to have ended: shown once, to be copied, then forgotten. Short
 * values are left out, and whatever may be a secret.
 */
final class Unsent {
    private static final String KEY = "huisheng.unsent";
    private static final int SHORTEST = 5;
    private static final int MOST = 500_000;

    private Unsent() {}

    static void keep(HttpServletRequest request) {
        var texts = texts(request);
        if (!texts.isEmpty()) request.getSession().setAttribute(KEY, (Serializable) texts);
    }

    @SuppressWarnings("unchecked")
    static List<String> take(HttpSession session) {
        if (session == null) return List.of();
        var texts = (List<String>) session.getAttribute(KEY);
        session.removeAttribute(KEY);
        return texts == null ? List.of() : texts;
    }

    private static List<String> texts(HttpServletRequest request) {
        var texts = new ArrayList<String>();
        int room = MOST;
        for (var field : request.getParameterMap().entrySet()) {
            if (mayBeSecret(field.getKey())) continue;
            for (var value : field.getValue()) {
                if (value.strip().length() < SHORTEST || value.length() > room) continue;
                texts.add(value);
                room -= value.length();
            }
        }
        return texts;
    }

    private static boolean mayBeSecret(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("jakarta.faces")
                || lower.startsWith("primefaces")
                || lower.contains("password")
                || lower.contains("code")
                || lower.contains("token");
    }
}
