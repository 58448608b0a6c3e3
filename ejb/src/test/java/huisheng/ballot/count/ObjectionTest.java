package huisheng.ballot.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollKind;
import huisheng.ballot.poll.PollPhase;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ObjectionTest {
    private static final Instant NOW = Instant.parse("2026-09-03T01:00:00Z");
    private static final MemberId AUTHOR = new MemberId(7);
    private static final MemberId OFFICER = new MemberId(8);
    private static final PollCard VOTE = new PollCard(
            new PollId(3),
            "uuid",
            new OrganisationId(2),
            PollKind.MOTION,
            "title",
            PollPhase.CERTIFIED,
            12,
            NOW.minusSeconds(90),
            NOW.minusSeconds(30));

    private final Objection objection =
            new Objection(VOTE, AUTHOR, PlainText.of("票数不对", ObjectionIntake.TEXT_LIMIT), NOW, "token");

    @Test
    void it_is_answered_once() {
        objection.answer(OFFICER, PlainText.of("核对过", 9), NOW);
        assertThat(objection.isAnswered()).isTrue();
        assertThat(objection.answer()).isEqualTo("核对过");
        refused(CountReason.OBJECTION_ANSWERED, OFFICER);
    }

    @Test
    void nobody_decides_on_an_objection_of_their_own() {
        refused(CountReason.OWN_OBJECTION, AUTHOR);
        assertThat(objection.isAnswered()).isFalse();
    }

    private void refused(CountReason reason, MemberId officer) {
        assertThatThrownBy(() -> objection.answer(officer, PlainText.of("x", 9), NOW))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
