package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files on a form: added before it is sent, listed after it, saved again; what is too large costs nothing typed. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class FilesJourneyIT {
    private static final String PAGE = "/trial/files.xhtml";
    private static final String TEXT = "更衣室的照片见附件";

    @Test
    void files_are_added_sent_and_saved_again_as_they_were() throws Exception {
        try (var browser = new Browser()) {
            var page = SignIn.as(browser.visitor("zh-CN"), "10001");
            page.navigate(PAGE);
            page.locator("[id='trial:text']").fill(TEXT);
            page.locator("#files-chosen").setInputFiles(new FilePayload[] {
                file("说明 1.txt", "第一行\n".repeat(300)), WordDocument.named("班组登记表.docx")
            });
            page.locator("[id='trial:addFiles']").click();
            assertThat(page.locator("[id='trial:text']").inputValue()).isEqualTo(TEXT);
            assertThat(page.locator(".files .filelist > li").count()).isEqualTo(2);
            picture(page, "files-chosen");
            page.locator("[id='trial:send']").click();
            page.waitForURL("**" + PAGE);
            assertThat(page.locator(".inspection").innerText()).contains("作者");
            picture(page, "files-sent");
            var link = page.locator(".filelist a").first();
            var answer = page.request().get(link.getAttribute("href"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers())
                    .containsEntry(
                            "content-disposition",
                            "attachment; filename=\"__ 1.txt\"; filename*=UTF-8''%E8%AF%B4%E6%98%8E%201.txt")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("content-length", "3000")
                    .containsEntry("cache-control", "no-store");
            assertThat(answer.headers().get("content-security-policy"))
                    .contains("sandbox")
                    .contains("default-src 'none'");
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("第一行\n".repeat(300));
            assertThat(SignIn.as(browser.visitor("zh-CN"), "10002")
                            .request()
                            .get(link.getAttribute("href"))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_request_that_is_too_large_gets_a_sentence_and_what_was_typed_stays(@TempDir Path folder) throws Exception {
        var large = folder.resolve("大.txt");
        try (var out = new RandomAccessFile(large.toFile(), "rw")) {
            out.setLength(60L << 20);
        }
        try (var browser = new Browser()) {
            var page = SignIn.as(browser.visitor("zh-CN", 360, ColorScheme.DARK), "10001");
            page.navigate(PAGE);
            page.locator("[id='trial:text']").fill(TEXT);
            page.locator("#files-chosen").setInputFiles(large);
            page.locator("[id='trial:send']").click();
            page.locator("#files-too-large:visible").waitFor();
            assertThat(page.locator("#files-too-large").innerText()).contains("50 MB");
            assertThat(page.locator("[id='trial:text']").inputValue()).isEqualTo(TEXT);
            picture(page, "files-too-large");
        }
    }

    @Test
    void the_parts_stand_at_both_widths_in_both_lights_and_languages() throws Exception {
        try (var browser = new Browser()) {
            for (var language : List.of("zh-CN", "en")) {
                var page = SignIn.as(browser.visitor(language), "10001");
                for (var light : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
                    for (int width : new int[] {360, 1280}) look(page, language, light, width);
            }
        }
    }

    @Test
    void a_file_of_12_megabytes_comes_in(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("记录.txt"), "一行\n".repeat(12 << 17));
        try (var browser = new Browser()) {
            var page = SignIn.as(browser.visitor("zh-CN"), "10001");
            page.navigate(PAGE);
            page.locator("#files-chosen").setInputFiles(file);
            page.locator("[id='trial:addFiles']").click();
            page.locator(".files .filelist > li").first().waitFor();
            assertThat(page.locator(".files .filelist > li").innerText()).contains("记录.txt");
        }
    }

    private static void look(Page page, String language, ColorScheme light, int width) throws IOException {
        var name = language + "-" + width + "-" + light.name().toLowerCase(Locale.ROOT);
        page.setViewportSize(width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
        page.navigate(PAGE);
        var unbroken = "a-very-long-name-without-any-space-in-it-" + "x".repeat(60) + ".txt";
        page.locator("#files-chosen")
                .setInputFiles(new FilePayload[] {file(unbroken, "x"), WordDocument.named("班组登记表.docx")});
        page.locator("[id='trial:addFiles']").click();
        page.locator(".files .filelist > li").first().waitFor();
        assertFits(page);
        picture(page, "files-" + name);
        page.locator(".files .filelist .button").first().click();
        assertThat(page.locator(".files .filelist > li").count()).isEqualTo(1);
    }

    private static void assertFits(Page page) {
        var over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(over).isEqualTo(0);
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
