package huisheng.journey;

import com.microsoft.playwright.Page;
import huisheng.signin.DemoCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How every journey comes in: the whole sign-in of a member of the demonstration union, second factor included. */
final class SignIn {
    static final String PASSWORD = "demo-demo-demo";
    private static final int STEP_SECONDS = 30;
    private static final int TRIES = 4;
    private static final int ON_ITS_WAY_SECONDS = 10;
    private static final Map<String, Long> USED = new HashMap<>();

    private SignIn() {}

    /** @return the same page, standing on the member's start page */
    static Page as(Page page, String number) {
        page.navigate("/signin.xhtml");
        password(page, number, PASSWORD);
        page.waitForURL(url -> url.endsWith("/start.xhtml") || url.contains("/signin/code.xhtml"));
        for (int tries = 0; page.url().contains("/signin/code.xhtml"); tries++) {
            if (tries == TRIES) throw new AssertionError(number + " does not come in");
            secondStep(page, number);
        }
        page.waitForURL("**/start.xhtml");
        return page;
    }

    // A code that was used by a test inside the server is refused here; the next one is not.
    private static void secondStep(Page page, String number) {
        var answer = page.waitForResponse(
                one -> one.url().contains("/signin/code.xhtml")
                        && one.request().method().equals("POST"),
                () -> code(page, demoCode(number)));
        page.waitForLoadState();
        if (answer.status() != 200) page.waitForURL("**/start.xhtml");
    }

    static void password(Page page, String number, String password) {
        page.locator("[id='signIn:number']").fill(number);
        page.locator("[id='signIn:password']").fill(password);
        page.locator("[id='signIn:go']").click();
    }

    static void code(Page page, String code) {
        page.locator("[id='second:code']").fill(code);
        page.locator("[id='second:go']").click();
    }

    /** A code that this run has not used yet; each is taken once, so the fourth sign-in in a minute waits for the next. */
    static synchronized String demoCode(String number) {
        // The code of the step before is still good, unless it would grow too old on its way to the server.
        long step = Math.max(USED.getOrDefault(number, 0L) + 1, stepIn(ON_ITS_WAY_SECONDS) - 1);
        while (step > stepIn(0) + 1) pause();
        USED.put(number, step);
        return DemoCode.now(number, Instant.ofEpochSecond(step * STEP_SECONDS));
    }

    private static long stepIn(int seconds) {
        return MovedClock.now().plusSeconds(seconds).getEpochSecond() / STEP_SECONDS;
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
