package huisheng.journey;

import huisheng.affairs.AffairsRound;
import huisheng.deadline.DeadlineRound;
import huisheng.moved.MovableClock;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** For journeys from outside: moves the union's clock, and sends it on its round. In the archive of the tests only. */
@WebServlet("/clock")
public class ClockDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private MovableClock clock;

    @Inject
    private DeadlineRound round;

    @Inject
    private AffairsRound affairs;

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        clock.move(Duration.parse(request.getParameter("ahead")));
        response.getWriter().print(request.getParameter("round") == null ? 0 : round.run() + affairs.run());
    }
}
