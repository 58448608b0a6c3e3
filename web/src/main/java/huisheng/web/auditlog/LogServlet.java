package huisheng.web.auditlog;

import huisheng.auditlog.LogDesk;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.Tile;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The addresses of C2SP tlog-tiles below {@code /log/}: {@code checkpoint}, {@code tile/L/N[.p/W]}, {@code tile/entries/N[.p/W]}, and
 * {@code key}, the public key in the form of C2SP signed-note. No session, no language, the same for everybody.
 */
@WebServlet("/log/*")
public class LogServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String ENTRIES = "/tile/entries/";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    private transient LogDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (path.equals("/checkpoint")) text(response, desk.checkpoint());
        else if (path.equals("/key")) text(response, Optional.of(desk.key() + "\n"));
        else if (path.startsWith(ENTRIES)) bytes(response, tile("tile/0/" + path.substring(ENTRIES.length())), true);
        else bytes(response, tile(path.isEmpty() ? path : path.substring(1)), false);
    }

    private static void text(HttpServletResponse response, Optional<String> text) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        if (text.isEmpty()) absent(response);
        else write(response, "text/plain;charset=utf-8", text.get().getBytes(StandardCharsets.UTF_8));
    }

    // What was published under the path of a tile never changes, also of a tile that was not yet full.
    private void bytes(HttpServletResponse response, Optional<Tile> asked, boolean entries) throws IOException {
        var content = asked.flatMap(tile -> entries ? desk.entries(tile) : desk.tile(tile));
        if (content.isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
            absent(response);
            return;
        }
        response.setHeader("Cache-Control", FOR_EVER);
        write(response, "application/octet-stream", content.get());
    }

    private static Optional<Tile> tile(String path) {
        try {
            return Optional.of(Tile.decode(path));
        } catch (MalformedEncoding e) {
            return Optional.empty();
        }
    }

    private static void absent(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        write(
                response,
                "text/plain;charset=utf-8",
                "There is no such part of the log.\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void write(HttpServletResponse response, String type, byte[] content) throws IOException {
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
