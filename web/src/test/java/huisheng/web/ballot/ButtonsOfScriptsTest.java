package huisheng.web.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A button of a vote's pages that a script works is shut or hidden until the script is there ({@code booth/buttons.js}). */
class ButtonsOfScriptsTest {
    private static final Path PAGES = Path.of("src/main/webapp/ballot");

    @Test
    void no_button_that_a_script_works_can_be_pressed_before_it() throws Exception {
        var worked = new ArrayList<String>();
        var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        try (var pages = Files.list(PAGES)) {
            for (var page : pages.toList()) {
                var document = parser.parse(page.toFile());
                var buttons = document.getElementsByTagName("button");
                for (int i = 0; i < buttons.getLength(); i++) {
                    var button = (Element) buttons.item(i);
                    if (isSentByItsForm(button)) continue;
                    var name = page.getFileName() + " #" + button.getAttribute("id");
                    worked.add(name);
                    assertThat(button.hasAttribute("disabled") || isHidden(button))
                            .as(name)
                            .isTrue();
                    if (button.hasAttribute("data-worked"))
                        assertThat(document.getElementsByTagName("hs:preparing").getLength())
                                .as(name + ": words")
                                .isPositive();
                }
            }
        }
        assertThat(worked).contains("paper.xhtml #collect", "registrar.xhtml #void", "count.xhtml #hand-over");
    }

    private static boolean isSentByItsForm(Element button) {
        for (Node at = button; at instanceof Element part; at = at.getParentNode())
            if (part.getTagName().equals("form")) return part.hasAttribute("action");
        return false;
    }

    private static boolean isHidden(Element button) {
        for (Node at = button; at instanceof Element part; at = at.getParentNode())
            if (part.hasAttribute("hidden")) return true;
        return false;
    }
}
