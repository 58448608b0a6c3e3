package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that was being written when the server was killed: nobody of it is in the register, and the officer is told. */
@Tag("commands")
class ImportOverARestartIT {
    private static final int PORT = 8080 + Integer.getInteger("it.offset") + 61;
    private static final String BASE = "http://localhost:" + PORT;
    private static final Duration START = Duration.ofMinutes(10);
    private static final int ROWS = 60_000;

    @TempDir
    private Path folder;

    @Test
    void a_list_is_written_whole_or_not_at_all_and_its_page_says_so() throws Exception {
        try (var browser = new Browser()) {
            var registrar = browser.visitor("zh-CN", 1280, ColorScheme.LIGHT);
            String address;
            try (var server = run()) {
                server.await("Ctrl-C stops it", START);
                signIn(registrar);
                address = writing(registrar);
                server.kill();
            }
            try (var server = run()) {
                server.await("Ctrl-C stops it", START);
                // The page that was watching the bar finds out by itself that its server is gone; the address tells of
                // the list.
                PlaywrightAssertions.assertThat(registrar.locator(".lead"))
                        .containsText("服务器重新启动过", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
                var opened = registrar.context().newPage();
                assertThat(opened.navigate(address).status()).isEqualTo(404);
                assertThat(opened.locator(".lead").textContent()).contains("服务器重新启动过", "不会写一半");
                registrar.navigate(BASE + "/registry/members.xhtml?search=RS-");
                assertThat(registrar.locator("#members tbody tr").count()).isZero();
                bring(registrar, 3);
                registrar.locator("[id='choose:go']").click();
                registrar.waitForSelector("#clean");
                server.interrupt();
            }
        }
    }

    /** @return the address of the list, while its rows are being written */
    private static String writing(Page registrar) {
        bring(registrar, ROWS);
        var address = registrar.url();
        registrar.locator("[id='choose:go']").click();
        registrar.waitForSelector("#clean", new Page.WaitForSelectorOptions().setTimeout(120_000));
        registrar.locator("[id='write:go']").click();
        var bar = registrar.locator("progress");
        bar.waitFor();
        while (((Number) bar.evaluate("bar => bar.value")).doubleValue() < 1_000) registrar.waitForTimeout(50);
        assertThat(registrar.locator("#written").count()).isZero();
        return address;
    }

    private static void bring(Page registrar, int rows) {
        var text = new StringBuilder("会员号,姓名,部门,入会日期\n");
        for (int i = 1; i <= rows; i++) text.append("RS-" + i + ",郭靖,HD-1-1,2020-01-01\n");
        registrar.navigate(BASE + "/registry/list.xhtml");
        registrar
                .locator("[id='bring:file']")
                .setInputFiles(
                        new FilePayload("list.csv", "text/csv", text.toString().getBytes(StandardCharsets.UTF_8)));
        registrar.locator("[id='bring:go']").click();
        registrar.waitForSelector("[id='choose:go']");
    }

    private static void signIn(Page page) {
        page.navigate(BASE + "/signin.xhtml");
        SignIn.password(page, "10032", SignIn.PASSWORD);
        page.waitForURL("**/signin/code.xhtml**");
        SignIn.code(page, SignIn.demoCode("10032"));
        page.waitForURL("**/start.xhtml");
    }

    private Command run() throws IOException {
        return Command.start(
                Map.of(),
                "./run",
                "--no-build",
                "--demo",
                "--data",
                folder.toString(),
                "--port",
                Integer.toString(PORT));
    }
}
