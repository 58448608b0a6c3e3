package huisheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void nul_and_control_characters_become_the_replacement_character() {
        assertThat(new PlainText("a\u0000b\u0007c\uD800d").value()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    }

    @Test
    void lines_and_tabs_stay_and_line_ends_become_one_kind() {
        assertThat(new PlainText(" 一\r\n二\r三\t四 \n").value()).isEqualTo("一\n二\n三\t四");
    }

    @Test
    void the_limit_counts_characters_not_halves_of_them() {
        assertThat(PlainText.of("𠮷𠮷", 2).value()).isEqualTo("𠮷𠮷");
        assertThatThrownBy(() -> PlainText.of("𠮷𠮷𠮷", 2))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(TextReason.TEXT_TOO_LONG));
    }

    @Test
    void blank_text_is_missing_text() {
        assertThatThrownBy(() -> PlainText.of(" \n\t　", 9))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(TextReason.TEXT_MISSING));
    }

    @Test
    void a_name_is_one_line_that_everybody_sees() {
        for (var name : List.of("王秀英", "مرحبا", "Z\u0351\u036B", "👩\u200D👧", "<b>", "می\u200Cخواهم"))
            assertThat(new PlainText(name).isName()).as(name).isTrue();
        for (var none : List.of(
                "王\u202E英", "王\u2066", "a\nb", "a\u2028b", "a\u0000", "\uE000", "a\u200Bb", "Z" + "\u0351".repeat(7)))
            assertThat(new PlainText(none).isName()).as(none).isFalse();
    }

    @Property
    void taking_a_text_twice_changes_nothing_more(@ForAll String typed) {
        var once = new PlainText(typed);
        assertThat(new PlainText(once.value())).isEqualTo(once);
    }
}
