package huisheng.web.signin;

import huisheng.signin.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The visitor behind a request: address, browser token, and the browser in two words, as far as they are known. */
public final class Visitors {
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("MicroMessenger", "WeChat"),
            Map.entry("DingTalk", "DingTalk"),
            Map.entry("Edg", "Edge"),
            Map.entry("OPR", "Opera"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("HarmonyOS", "HarmonyOS"),
            Map.entry("OpenHarmony", "HarmonyOS"),
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "Mac"),
            Map.entry("Linux", "Linux"));

    private Visitors() {}

    public static Visitor of(HttpServletRequest request) {
        return new Visitor(request.getRemoteAddr(), Cookies.browser(request), browser(request.getHeader("User-Agent")));
    }

    static String browser(String userAgent) {
        return Stream.of(BROWSERS, SYSTEMS)
                .flatMap(known -> first(known, userAgent).stream())
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> first(List<Map.Entry<String, String>> known, String userAgent) {
        return known.stream()
                .filter(entry -> userAgent != null && userAgent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
