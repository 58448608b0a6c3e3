package huisheng.web.booth;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What of the booth does not lie there as a file: the sentences of facts, the list of all files with their hashes, and the pages that check as one file each to keep. */
@WebServlet({"/booth/facts.js", "/booth/files.txt", "/booth/receipt-alone.html", "/booth/verify-alone.html"})
public class BoothServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String BOOTH = "/booth/";

    /** The name under which a page is saved, by its name here. */
    private static final Map<String, String> SAVED_AS =
            Map.of("receipt", "huisheng-receipt-check.html", "verify", "huisheng-vote-check.html");

    /** What is put together once, by its place. */
    private final Map<String, byte[]> alone = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        if (request.getServletPath().endsWith(FactWords.PLACE)) {
            write(response, "text/javascript;charset=utf-8", FactWords.module().getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (request.getServletPath().endsWith(BoothFiles.PLACE)) {
            write(response, "text/plain;charset=utf-8", alone.computeIfAbsent(BoothFiles.PLACE, this::list));
            return;
        }
        var page = request.getServletPath().replaceAll(".*/|-alone\\.html$", "");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + SAVED_AS.get(page) + "\"");
        write(response, "text/html;charset=utf-8", alone.computeIfAbsent(page, this::inOneFile));
    }

    private byte[] list(String place) {
        return BoothFiles.list(getServletContext()).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] inOneFile(String page) {
        return OneFile.of(page + ".html", this::source).getBytes(StandardCharsets.UTF_8);
    }

    private String source(String place) {
        if (place.equals(FactWords.PLACE)) return FactWords.module();
        try (var in = getServletContext().getResourceAsStream(BOOTH + place)) {
            if (in == null) throw new IllegalStateException("There is no " + BOOTH + place);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(HttpServletResponse response, String type, byte[] content) throws IOException {
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
