package huisheng.journey;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a browser complains about while one looks at pages: errors of the console, scripts that fail, CSP violations. */
final class Complaints {
    private static final String REPORT_CSP =
            "document.addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective + ' '"
                    + " + e.blockedURI + ' ' + e.sourceFile));";

    private final List<String> heard = new CopyOnWriteArrayList<>();

    Complaints(BrowserContext context) {
        context.addInitScript(REPORT_CSP);
        context.onConsoleMessage(message -> {
            boolean expected =
                    message.text().contains("status of 404") || message.text().contains("status of 403");
            if (List.of("error", "warning").contains(message.type()) && !expected) heard.add(message.text());
        });
        context.onWebError(error -> heard.add(error.error()));
        context.onDialog(dialog -> {
            heard.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    List<String> heard() {
        return List.copyOf(heard);
    }
}
