package huisheng.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends the browser to another page of this house, from a plain request or from one that a Faces script made. */
final class Redirection {
    private Redirection() {}

    static void to(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        var address = request.getContextPath() + page;
        if (isFacesScript(request)) partial(response, address);
        else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address);
        }
    }

    static boolean isFacesScript(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    private static void partial(HttpServletResponse response, String address) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        var escaped = address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + escaped
                        + "\"></redirect></partial-response>");
    }
}
