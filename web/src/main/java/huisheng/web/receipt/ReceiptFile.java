package huisheng.web.receipt;

import huisheng.kernel.Refused;
import huisheng.receipt.ReceiptDesk;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A receipt to keep (C2SP tlog-proof), for {@code ./ballots receipt check}. */
@WebServlet("/receipt/file")
public class ReceiptFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReceiptDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var entry = String.valueOf(request.getParameter("entry"));
        response.setHeader("Cache-Control", "no-store");
        try {
            var receipt = desk.file(entry.matches("[0-9]{1,18}") ? Long.parseLong(entry) : 0);
            response.setContentType("text/plain;charset=utf-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"receipt-" + entry + ".tlog-proof\"");
            response.getOutputStream().write(receipt.getBytes(StandardCharsets.UTF_8));
        } catch (Refused refused) {
            response.sendError(refused.reason().kind().status());
        }
    }
}
