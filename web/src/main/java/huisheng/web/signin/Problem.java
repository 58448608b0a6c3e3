package huisheng.web.signin;

import huisheng.web.kernel.Reader;
import huisheng.web.kernel.Words;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What the door itself answers: to machines a problem document (RFC 9457), to people the container's error page. */
enum Problem {
    NOT_SIGNED_IN(401),
    FORGED_REQUEST(403);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isForMachine(request)) {
            response.sendError(status);
            return;
        }
        boolean english = Reader.wantsEnglish(request);
        var title = Words.of("signin", "Problem." + name(), List.of(), english ? Locale.ENGLISH : Locale.CHINESE);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("type", "about:blank")
                        .add("title", title)
                        .add("status", status)
                        .add("reason", "Problem." + name())
                        .build()
                        .toString());
    }

    static boolean isForMachine(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
