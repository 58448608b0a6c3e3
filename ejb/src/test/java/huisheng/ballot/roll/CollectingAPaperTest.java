package huisheng.ballot.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollReason;
import huisheng.ballots.blind.BlindPublicKey;
import huisheng.ballots.blind.SecretBlinding;
import huisheng.ballots.group.Randomness;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CollectingAPaperTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** B4: one member, one paper; a second asking gets the same answer or none. */
    @Test
    void b4_a_member_collects_one_paper_and_no_other() {
        var paper = new PollPaper(new PollId(1), new MemberId(7));
        assertThat(paper.collectedOn()).isNull();
        paper.collect("a", TODAY);
        assertThatCode(() -> paper.collect("a", TODAY.plusDays(1))).doesNotThrowAnyException();
        assertThat(paper.collectedOn()).isEqualTo(TODAY);
        assertThatThrownBy(() -> paper.collect("b", TODAY))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(PollReason.COLLECTED_ALREADY));
    }

    @Test
    void a_stored_key_signs_as_before_and_prints_nothing() throws Exception {
        var random = Randomness.system();
        var made = PollPaperKey.draw();
        var stored = new PollPaperKey(new PollId(1), made);
        var key = BlindPublicKey.decode(made.verifier().encode());
        var blinding = SecretBlinding.of(key, "一张票".getBytes(StandardCharsets.UTF_8), random);
        var first = stored.open().sign(blinding.blinded(), random);
        assertThat(stored.open().sign(blinding.blinded(), random)).isEqualTo(first);
        assertThat(blinding.finish(first).orElseThrow().isSoundUnder(key)).isTrue();
        assertThat(stored.toString()).isEqualTo("withheld");
    }
}
