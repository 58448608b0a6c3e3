package huisheng.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds of every text, however strange: it is found by each of its pieces, and a query of it harms nothing. */
class AnyTextTest {
    /** Sentences of the words of daily union life and of characters at random, so that the tokenizer cuts in all ways. */
    @Provide
    Arbitrary<String> sentences() {
        var words = Arbitraries.of(
                "工会", "经费", "加班费", "中华人民共和国", "的", "了", "食堂", "三号门", "停车场", "，", "。", "Ａ4", "ERP", "2026年", " ",
                "职工代表大会", "研究生命", "南京市长江大桥");
        var characters =
                Arbitraries.strings().withCharRange('一', '龥').ofMinLength(1).ofMaxLength(3);
        return Arbitraries.oneOf(words, characters)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 150)
    void what_is_put_is_found_by_each_of_its_words(@ForAll("sentences") String sentence) throws Exception {
        var here = Indexed.inMemory();
        here.put(1, sentence);
        for (var term : Terms.ofText(List.of(sentence)))
            assertThat(here.find(term)).as("%s in %s", term, sentence).containsExactly(1L);
        close(here);
    }

    @Property(tries = 150)
    void what_is_put_is_found_by_the_whole_of_it(@ForAll("sentences") String sentence) throws Exception {
        var here = Indexed.inMemory();
        here.put(1, sentence);
        if (!Terms.ofQuery(sentence).isEmpty()) assertThat(here.find(sentence)).containsExactly(1L);
        here.index.remove(new Found(Indexed.KIND, 1));
        assertThat(here.rows("search_word")).isZero();
        close(here);
    }

    @Property(tries = 300)
    void any_text_is_a_harmless_query(@ForAll String query) throws Exception {
        assertThat(KEPT.find(query)).isSubsetOf(1L);
        KEPT.index.similar(Indexed.KIND, Scope.stranger(), query, 5);
        assertThat(KEPT.rows("search_entry")).isEqualTo(1);
    }

    @Property(tries = 100)
    void any_text_can_be_put_and_taken_back(@ForAll String text) throws Exception {
        KEPT.put(2, text, null == text ? "" : text);
        KEPT.index.remove(new Found(Indexed.KIND, 2));
        assertThat(KEPT.rows("search_entry")).isEqualTo(1);
    }

    @Test
    void operators_quotes_and_wildcards_are_no_operators() throws Exception {
        for (var query : List.of(
                "%",
                "_",
                "'",
                "\"",
                "' or 1=1 --",
                "'; drop table search_word; --",
                "*",
                "a*",
                "NOT",
                "护目镜 OR 手套",
                "(",
                "\\",
                "\0",
                "?",
                "护%镜",
                "$1",
                "{0}")) assertThat(KEPT.find(query)).as(query).isEmpty();
        assertThat(KEPT.find("护目镜' or '1")).isEmpty();
        assertThat(KEPT.find("“护目镜”")).containsExactly(1L);
        assertThat(KEPT.find("%护目镜%")).containsExactly(1L);
    }

    @Test
    void a_query_of_100_kB_costs_no_more_than_a_line() {
        var han = "护目镜手套安全帽".repeat(6_000);
        var letters = "a".repeat(100_000);
        var marks = "e" + "\u0301".repeat(100_000);
        var swelling = "\uFDFA".repeat(100_000);
        for (var query : List.of(han, letters, marks, swelling)) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> KEPT.find(query));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> KEPT.index.similar(Indexed.KIND, Scope.stranger(), query, 5));
        }
    }

    @Test
    void a_text_of_a_million_characters_is_put_in_bounded_time_and_rows() throws Exception {
        var text = new StringBuilder();
        new java.util.Random(1).ints(1_000_000, 0x4E00, 0x9FA5).forEach(c -> text.append((char) c));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> KEPT.put(3, text.toString()));
        // What everybody may see stands on two shelves.
        assertThat(KEPT.rows("search_word")).isLessThan(2 * (Terms.PER_TEXT + 20L));
        KEPT.index.remove(new Found(Indexed.KIND, 3));
    }

    private static final Indexed KEPT = kept();

    private static Indexed kept() {
        try {
            var here = Indexed.inMemory();
            here.put(1, "护目镜");
            return here;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(Indexed here) throws Exception {
        try (var connection = here.database.getConnection();
                var gone = connection.createStatement()) {
            gone.execute("shutdown");
        }
    }
}
