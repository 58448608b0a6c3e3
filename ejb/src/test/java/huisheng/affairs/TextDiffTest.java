package huisheng.affairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextDiffTest {
    @Test
    void a_changed_number_stands_alone_among_what_stayed() {
        assertThat(TextDiff.between("慰问金每人 500 元。\n十二月发放。", "慰问金每人 800 元。\n十二月发放。"))
                .containsExactly(
                        new DiffPiece(DiffPiece.Kind.SAME, "慰问金每人 "),
                        new DiffPiece(DiffPiece.Kind.TAKEN_OUT, "500"),
                        new DiffPiece(DiffPiece.Kind.PUT_IN, "800"),
                        new DiffPiece(DiffPiece.Kind.SAME, " 元。\n十二月发放。"));
    }

    @Test
    void the_same_text_is_one_piece_and_an_empty_one_none() {
        assertThat(TextDiff.between("同样。", "同样。")).containsExactly(new DiffPiece(DiffPiece.Kind.SAME, "同样。"));
        assertThat(TextDiff.between("", "")).isEmpty();
    }

    @Test
    void a_very_long_text_that_is_wholly_another_is_laid_side_by_side_in_time() {
        var old = "甲乙丙丁".repeat(12_000);
        var now = "子丑寅卯".repeat(12_000);
        assertThat(TextDiff.between(old, now))
                .containsExactly(
                        new DiffPiece(DiffPiece.Kind.TAKEN_OUT, old), new DiffPiece(DiffPiece.Kind.PUT_IN, now));
    }

    @Property(tries = 300)
    void both_texts_can_be_read_out_of_the_pieces(@ForAll("texts") String old, @ForAll("texts") String now) {
        var pieces = TextDiff.between(old, now);
        assertThat(without(pieces, DiffPiece.Kind.PUT_IN)).isEqualTo(old);
        assertThat(without(pieces, DiffPiece.Kind.TAKEN_OUT)).isEqualTo(now);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('甲', '乙', 'a', '1', ' ', '\n', '。', '\u0301')
                .ofMaxLength(60);
    }

    private static String without(List<DiffPiece> pieces, DiffPiece.Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(DiffPiece::text)
                .collect(Collectors.joining());
    }
}
