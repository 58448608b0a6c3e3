package huisheng.journey;

import huisheng.office.Post;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** For journeys from outside: somebody joins a branch of the demonstration union, or a branch comes into being. In the archive of the tests only. */
@WebServlet("/newcomers")
public class NewcomersDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private Newcomers newcomers;

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("under") != null) founds(request);
        else joins(request);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void founds(HttpServletRequest request) {
        newcomers.founds(
                request.getParameter("under"),
                request.getParameter("branch"),
                request.getParameter("name"),
                request.getParameter("english"));
        var crowd = request.getParameter("crowd");
        if (crowd != null)
            newcomers.crowd(request.getParameter("number"), request.getParameter("branch"), Integer.parseInt(crowd));
    }

    private void joins(HttpServletRequest request) {
        var post = request.getParameter("post");
        newcomers.joins(
                request.getParameter("number"),
                request.getParameter("branch"),
                post == null ? null : Post.valueOf(post));
    }

    /** Called by a journey. @param query as PUT takes it */
    static void put(String query) {
        var request = HttpRequest.newBuilder(URI.create(Browser.address() + "/it/newcomers?" + query))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != HttpServletResponse.SC_NO_CONTENT) throw new AssertionError(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
