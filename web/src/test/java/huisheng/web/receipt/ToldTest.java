package huisheng.web.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.affairs.PublicationTurn;
import huisheng.affairs.RemarkKind;
import huisheng.deadline.DeadlineTurn;
import huisheng.receipt.KindOfFact;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No two things that happen are told in the same words. */
class ToldTest {
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void each_turn_has_a_sentence_of_its_own(String language) throws Exception {
        var words = words(language);
        var wanted = Stream.of(
                        turns("PublicationTurned", PublicationTurn.values()),
                        turns("RemarkSent", RemarkKind.values()),
                        turns("RemarkAnswered", RemarkKind.values()),
                        turns("DeadlineNoted", noted().toArray()),
                        Stream.of("Fact.DeadlineNoted.MET_LATE"))
                .flatMap(one -> one)
                .collect(Collectors.toSet());
        assertThat(words.stringPropertyNames()).containsAll(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void no_sentence_tells_of_two_things(String language) throws Exception {
        var words = words(language);
        var sentences = words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("Fact."))
                .map(words::getProperty)
                .toList();
        assertThat(sentences).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void no_sentence_is_left_of_a_kind_that_is_gone(String language) throws Exception {
        var told = words(language).stringPropertyNames().stream()
                .filter(key -> key.startsWith("Fact."))
                .map(key -> key.split("\\.")[1])
                .collect(Collectors.toSet());
        assertThat(told).isEqualTo(KindOfFact.kinds());
    }

    // What the clock says has happenings of its own.
    private static Set<DeadlineTurn> noted() {
        return EnumSet.complementOf(EnumSet.of(DeadlineTurn.REMINDED, DeadlineTurn.MISSED, DeadlineTurn.RECOMPUTED));
    }

    private static Stream<String> turns(String kind, Object[] values) {
        return Arrays.stream(values).map(value -> "Fact." + kind + "." + value);
    }

    private static Properties words(String language) throws Exception {
        var words = new Properties();
        try (var in =
                ToldTest.class.getResourceAsStream("/huisheng/web/receipt/messages_" + language + ".properties")) {
            words.load(new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
        return words;
    }
}
