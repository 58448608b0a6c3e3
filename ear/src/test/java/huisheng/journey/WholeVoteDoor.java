package huisheng.journey;

import huisheng.ballot.poll.PollId;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * For journeys from outside: the hours of a vote come when the journey is ready for them. Everything else the journey does on the
 * pages. In the archive of the tests only.
 */
@WebServlet("/wholevote")
public class WholeVoteDoor extends HttpServlet {
    static final String TITLE = "关于高温津贴发放办法的表决";
    static final List<String> TRUSTEES = List.of("10062", "10063", "10064");
    static final String REGISTRAR = "10034";
    private static final long serialVersionUID = 1L;

    /** The hour of the opening or of the close has come, and the clock goes its round. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var id = new PollId(Long.parseLong(request.getParameter("id")));
            if ("opens_at".equals(request.getParameter("hour")))
                MadeVote.hour(id, "opens_at", Instant.now().minus(1, ChronoUnit.MINUTES));
            else MadeVote.hour(id, "closes_at", Instant.now().minus(1, ChronoUnit.SECONDS));
            MadeVote.round();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** From the journey. @return what the door says, without the end of the line */
    static String ask(String method, String query) throws IOException, InterruptedException {
        var address = URI.create(Browser.address() + "/it/wholevote" + query);
        var request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException("The door says " + answer.statusCode() + answer.body());
        return answer.body().strip();
    }
}
