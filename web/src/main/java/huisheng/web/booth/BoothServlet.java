package huisheng.web.booth;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What of the booth does not lie there as a file: the sentences of facts, and the page that checks receipts as one file to keep. */
@WebServlet({"/booth/facts.js", "/booth/receipt-alone.html"})
public class BoothServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String BOOTH = "/booth/";

    private volatile byte[] alone;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        if (request.getServletPath().endsWith(FactWords.PLACE)) {
            write(response, "text/javascript;charset=utf-8", FactWords.module().getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (alone == null) alone = OneFile.of("receipt.html", this::source).getBytes(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"huisheng-receipt-check.html\"");
        write(response, "text/html;charset=utf-8", alone);
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
