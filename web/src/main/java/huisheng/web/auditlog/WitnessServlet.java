package huisheng.web.auditlog;

import huisheng.ballots.log.CheckpointSubmission;
import huisheng.ballots.log.WitnessAnswer;
import huisheng.witness.WitnessDesk;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * This server as a witness of other logs: {@code POST /witness/add-checkpoint} (C2SP tlog-witness) and {@code GET /witness/key}, its
 * public key. No session, no language.
 */
@WebServlet("/witness/*")
public class WitnessServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int TOO_LONG = 413;
    private static final String NOTHING = "There is nothing here.\n";

    @Inject
    private transient WitnessDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean isKey = "/key".equals(request.getPathInfo());
        if (isKey) write(response, HttpServletResponse.SC_OK, WitnessAnswer.TEXT, desk.key() + "\n");
        else write(response, HttpServletResponse.SC_NOT_FOUND, WitnessAnswer.TEXT, NOTHING);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/add-checkpoint".equals(request.getPathInfo())) {
            write(response, HttpServletResponse.SC_NOT_FOUND, WitnessAnswer.TEXT, NOTHING);
            return;
        }
        var body = request.getInputStream().readNBytes(CheckpointSubmission.LONGEST + 1);
        if (body.length > CheckpointSubmission.LONGEST) {
            write(response, TOO_LONG, WitnessAnswer.TEXT, "longer than any request\n");
            return;
        }
        var answer = desk.answer(body);
        write(response, answer.status(), answer.contentType(), answer.body());
    }

    private static void write(HttpServletResponse response, int status, String type, String text) throws IOException {
        var content = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
