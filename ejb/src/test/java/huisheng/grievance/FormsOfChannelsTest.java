package huisheng.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.kernel.Refused;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The short forms are data; what is typed into them is checked by their kinds. */
class FormsOfChannelsTest {
    @ParameterizedTest
    @EnumSource(Channel.class)
    void every_channel_asks_a_few_questions_of_its_own(Channel channel) {
        var questions = Question.of(channel);
        assertThat(questions).hasSizeBetween(2, 4);
        assertThat(questions)
                .allMatch(one -> one.key().startsWith(channel.name().toLowerCase(Locale.ROOT) + "."));
        assertThat(questions).allMatch(one -> one.choices().isEmpty() == (one.kind() != Question.Kind.CHOICE));
    }

    @Test
    void a_whole_form_comes_back_as_it_was_kept() {
        var typed = Map.of("pay.kind", "late", "pay.since", "2026-08-01", "pay.amount", "3200.50");
        var answers = Answers.to(Channel.PAY, typed);
        assertThat(answers.byQuestion()).isEqualTo(typed);
        assertThat(Answers.of(answers.lines())).isEqualTo(answers);
    }

    @Test
    void what_belongs_to_another_channel_is_left_out() {
        var answers = Answers.to(Channel.HOURS, Map.of("hours.kind", "leave", "pay.amount", "12"));
        assertThat(answers.byQuestion()).containsOnlyKeys("hours.kind");
    }

    @ParameterizedTest
    @CsvSource({
        "pay.kind, gold",
        "pay.since, yesterday",
        "pay.since, 2026-02-30",
        "pay.since, 99999-01-01",
        "pay.amount, -1",
        "pay.amount, 1e9",
        "pay.amount, 12.345"
    })
    void what_is_no_answer_of_the_kind_is_refused(String key, String typed) {
        var form = new HashMap<>(Map.of("pay.kind", "late"));
        form.put(key, typed);
        refused(GrievanceReason.ANSWER_NOT_UNDERSTOOD, form);
    }

    @Test
    void a_required_question_wants_an_answer() {
        refused(GrievanceReason.ANSWER_MISSING, Map.of("pay.amount", "12"));
        refused(GrievanceReason.ANSWER_MISSING, Map.of("pay.kind", "  "));
    }

    private static void refused(GrievanceReason reason, Map<String, String> typed) {
        assertThatThrownBy(() -> Answers.to(Channel.PAY, typed))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
