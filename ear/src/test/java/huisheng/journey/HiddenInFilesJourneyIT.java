package huisheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What office files carry unseen stands before editor and checker in words, and is published only for a reason that somebody gave. */
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class HiddenInFilesJourneyIT {
    private static final String EDITOR = "10017";
    private static final String CHECKER = "10012";

    /** What each file carries, in both languages, and how often. */
    private static final Map<String, List<String>> FOUND = Map.of(
            "支出表.xlsx",
            List.of(
                    "作者或最后保存人的姓名 × 2|name of the author or of who saved it last × 2",
                    "批注 × 1|comments × 1",
                    "隐藏的工作表 × 1|hidden sheets × 1",
                    "隐藏的行 × 1|hidden rows × 1"),
            "补助通知.docx",
            List.of(
                    "作者或最后保存人的姓名 × 2|name of the author or of who saved it last × 2",
                    "批注 × 1|comments × 1",
                    "修订痕迹 × 2|tracked changes × 2"),
            "名额.ods",
            List.of("隐藏的工作表 × 1|hidden sheets × 1"),
            "通知.pdf",
            List.of("作者或最后保存人的姓名 × 1|name of the author or of who saved it last × 1"));

    @Test
    void editor_and_checker_read_what_a_file_carries_and_nothing_of_it_goes_out_without_a_reason() throws Exception {
        try (var browser = new Browser()) {
            var editor = SignIn.as(browser.visitor("zh-CN"), EDITOR);
            var item = drafted(editor);
            adds(editor, OfficeFiles.workbook("支出表.xlsx"));
            adds(editor, OfficeFiles.text("补助通知.docx"));
            adds(editor, OfficeFiles.openTable("名额.ods"));
            adds(editor, OfficeFiles.page("通知.pdf"));
            for (int language = 0; language < 2; language++) {
                Browser.read(editor, language == 0 ? "zh" : "en");
                editor.navigate(item);
                for (var file : FOUND.entrySet()) {
                    var told = editor.locator("[id='files'] li:has(.inspection)", hasText(file.getKey()));
                    assertThat(told.locator(".inspection li")).hasText(words(file.getValue(), language));
                    assertThat(told.locator(".inspection p"))
                            .containsText(language == 0 ? "去掉，保存以后重新添加" : "Take it out");
                }
            }
            editor.locator("[id='write:handIn']").click();
            assertThat(editor.locator(".outcome")).isVisible();

            var checker = SignIn.as(browser.visitor("zh-CN"), CHECKER);
            for (int language = 1; language >= 0; language--) {
                Browser.read(checker, language == 0 ? "zh" : "en");
                checker.navigate(item);
                var all = FOUND.values().stream().flatMap(List::stream).toList();
                Assertions.assertThat(checker.locator("[id='check'] label").allInnerTexts())
                        .containsExactlyInAnyOrder(words(all, language));
                assertThat(checker.locator("[id='check'] p")).hasCount(FOUND.size());
                assertThat(checker.locator("[id='check'] p").first())
                        .containsText(language == 0 ? "退回去换文件" : "send it back for another file");
            }
            passesOnlyWithAReasonForEach(checker, item);

            var visitor = browser.visitor("zh-CN");
            visitor.navigate(item.replace("item", "publication"));
            assertThat(visitor.locator("h1")).hasText("没有找到");
        }
    }

    private static void passesOnlyWithAReasonForEach(Page checker, String item) {
        var fields = checker.locator("[id='check'] input[type=text]");
        int many = fields.count();
        for (int i = 1; i < many; i++) fields.nth(i).fill("可以公开");
        checker.locator("[id='check:go']").click();
        assertThat(checker.locator(".summary, #summary").first()).containsText("请逐项写明可以公开的原因");
        assertThat(fields.nth(1)).hasValue("可以公开");
        checker.navigate(item);
        assertThat(checker.locator(".chip").first()).hasText("待核对");
        for (int i = 0; i < many; i++) fields.nth(i).fill("可以公开");
        checker.locator("[id='check:go']").click();
        assertThat(checker.locator(".chip").first()).hasText("待会签");
    }

    private static String drafted(Page editor) {
        editor.navigate("/affairs/draft.xhtml");
        editor.locator("[id='draft:subject']").fill("附件里看不见的");
        editor.locator("[id='draft:text']").fill("见附件。");
        editor.locator("[id='draft:save']").click();
        assertThat(editor.locator("h1")).hasText("附件里看不见的");
        return editor.url().replaceAll(".*(/affairs/item[^#]*)", "$1");
    }

    private static void adds(Page editor, FilePayload file) {
        editor.locator("[id='file:chosen']").setInputFiles(file);
        editor.locator("[id='file:go']").click();
        assertThat(editor.locator("[id='files']")).containsText(file.name);
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static String[] words(List<String> both, int language) {
        return both.stream().map(one -> one.split(Pattern.quote("|"))[language]).toArray(String[]::new);
    }
}
