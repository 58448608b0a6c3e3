package huisheng.ballots.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The twin where it is meant to run: in a real Chromium, from the files as they stand in git. The page's address is
 * answered from the disk, so nothing listens and nothing leaves the machine.
 */
class ChromiumTwinTest {
    private static final String ORIGIN = "http://localhost";
    private static final Path ROOT = Path.of("").toAbsolutePath();

    @TestFactory
    Stream<DynamicTest> the_twin_passes_in_chromium() {
        Optional<Path> chromium = chromium();
        if (chromium.isEmpty()) System.out.println(NO_CHROMIUM);
        assumeTrue(chromium.isPresent(), NO_CHROMIUM);
        return results(chromium.get()).stream().map(result -> {
            System.out.println("chromium: " + result.get("name") + " " + result.get("took"));
            return dynamicTest((String) result.get("name"), () -> assertEquals("", result.get("problem")));
        });
    }

    private static final String NO_CHROMIUM =
            "SKIPPED: no Chromium here (looked at $CHROMIUM, /usr/bin/chromium, /usr/bin/google-chrome)";

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("CHROMIUM", ""), "/usr/bin/chromium", "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<Map<?, ?>> results(Path chromium) {
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment))) {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
            Page page = browser.newPage();
            List<String> problems = new ArrayList<>();
            page.onPageError(problems::add);
            page.context().route("**/*", ChromiumTwinTest::answer);
            page.navigate(ORIGIN + "/src/test/js/browser/suite.html");
            page.waitForFunction(
                    "window.finished", null, new Page.WaitForFunctionOptions().setTimeout(15 * 60 * 1000.0));
            assertThat(problems).isEmpty();
            List<Map<?, ?>> results = new ArrayList<>();
            for (Object result : (List<?>) page.evaluate("window.results")) results.add((Map<?, ?>) result);
            assertThat(results).isNotEmpty();
            return results;
        }
    }

    private static void answer(Route route) {
        String address = route.request().url();
        Path file = ROOT.resolve(address.substring((ORIGIN + "/").length()).split("\\?")[0]);
        if (!address.startsWith(ORIGIN + "/") || !Files.isRegularFile(file)) {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        } else {
            route.fulfill(new Route.FulfillOptions().setPath(file).setContentType(type(file.toString())));
        }
    }

    private static String type(String file) {
        if (file.endsWith(".html")) return "text/html; charset=utf-8";
        if (file.endsWith(".js")) return "text/javascript; charset=utf-8";
        return file.endsWith(".json") ? "application/json" : "application/octet-stream";
    }
}
