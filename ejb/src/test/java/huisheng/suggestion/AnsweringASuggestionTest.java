package huisheng.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnsweringASuggestionTest {
    private static final Instant SENT = Instant.parse("2026-11-22T15:59:00Z");
    private static final MemberId CHAIR = new MemberId(2);

    private final Suggestion suggestion = new Suggestion(
            new OrganisationId(7),
            new MemberId(1),
            Category.SAFETY,
            new PlainText("护目镜"),
            new PlainText("该换了。"),
            SENT,
            LocalDate.of(2026, 12, 22));

    @Test
    void an_answered_suggestion_takes_no_second_answer_and_keeps_the_first() {
        suggestion.answer(CHAIR, new PlainText("周五前换。"), SENT.plusSeconds(1));
        assertThatThrownBy(() -> suggestion.answer(CHAIR, new PlainText("再答"), SENT.plusSeconds(2)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(SuggestionReason.ALREADY_ANSWERED));
        assertThat(suggestion.isAnswered()).isTrue();
    }
}
