package huisheng.web.kernel;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * {@code ?language=en} and {@code ?look=dark} on the address of any page: remembers the choice and leads back to the
 * same address without it. Works without a script and keeps the page one is on.
 */
@WebFilter(servletNames = "Faces")
public class ReadingChoiceFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int SEE_OTHER = 303;

    @Inject
    private Event<LanguageChosen> chosen;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"GET".equals(request.getMethod()) || !remembered(request, response)) {
            chain.doFilter(request, response);
            return;
        }
        var query = withoutChoices(request.getQueryString());
        response.setStatus(SEE_OTHER);
        response.setHeader("Location", ownPath(request.getRequestURI()) + (query.isEmpty() ? "" : "?" + query));
    }

    private boolean remembered(HttpServletRequest request, HttpServletResponse response) {
        var language = request.getParameter("language");
        var look = request.getParameter("look");
        boolean languageChosen = language != null
                && (ReadingCookies.LANGUAGES.contains(language) || ReadingCookies.AUTO.equals(language));
        boolean lookChosen = look != null && ReadingCookies.LOOKS.contains(look);
        if (languageChosen) {
            ReadingCookies.keepLanguage(request, response, language);
            chosen.fire(new LanguageChosen(ReadingCookies.AUTO.equals(language) ? null : language));
        }
        if (lookChosen) ReadingCookies.keepLook(request, response, look);
        return languageChosen || lookChosen;
    }

    static String withoutChoices(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("language=") && !part.startsWith("look="))
                .collect(Collectors.joining("&"));
    }

    // A path of two slashes would be the address of another site.
    static String ownPath(String path) {
        return "/" + path.replaceFirst("^[/\\\\]+", "");
    }
}
