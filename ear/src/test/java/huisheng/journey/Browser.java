package huisheng.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The system's Chromium, driven over loopback. */
final class Browser implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setHeadless(true)
                    .setArgs(QUIET));

    private final String site;

    Browser() {
        this(address());
    }

    /** @param site a server other than the one under test */
    Browser(String site) {
        this.site = site;
    }

    /** A fresh visitor with their own cookies. */
    Page visitor(String language, int width, ColorScheme scheme) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                // Without transitions, so that no check looks at a colour halfway.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBaseURL(site));
        return context.newPage();
    }

    Page visitor(String language) {
        return visitor(language, 1280, ColorScheme.LIGHT);
    }

    /** In this browser alone: a choice on a page would go with the member into every journey that comes after. */
    static void read(Page page, String language) {
        page.context().addCookies(List.of(new Cookie("huisheng_language", language).setUrl(address())));
    }

    static String address() {
        return "http://localhost:" + (8080 + Integer.getInteger("it.offset", 3000));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path executable() {
        var asked = System.getenv("CHROMIUM");
        var path = Path.of(asked == null ? "/usr/bin/chromium" : asked);
        if (!Files.isExecutable(path))
            throw new IllegalStateException("No browser at " + path + ": install chromium or set CHROMIUM");
        return path;
    }
}
