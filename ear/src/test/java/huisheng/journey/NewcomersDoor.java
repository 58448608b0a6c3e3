package huisheng.journey;

import huisheng.office.Post;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** For journeys from outside: somebody joins a branch of the demonstration union. In the archive of the tests only. */
@WebServlet("/newcomers")
public class NewcomersDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private Newcomers newcomers;

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var post = request.getParameter("post");
        newcomers.joins(
                request.getParameter("number"),
                request.getParameter("branch"),
                post == null ? null : Post.valueOf(post));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
