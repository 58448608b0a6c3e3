package huisheng.ballot.poll;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftingARunoffTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant OPENED = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void those_who_tie_stand_in_the_order_of_the_first_ballot_for_the_seats_that_are_left() {
        var first = officers("选举委员", "说明");
        var again = RunoffText.of("abc", first, List.of(4, 2), 1, TODAY);
        assertThat(again.answers()).containsExactly("候选人2", "候选人4");
        assertThat(again.candidates()).extracting(PollCandidate::strokes).containsExactly(2, 4);
        assertThat(again.rules()).isEqualTo(VotePack.here().rules("pass.roll.more", 1, 2));
        assertThat(again.title()).isEqualTo("选举委员（再次投票）");
        assertThat(again.motion()).contains("《选举委员》（abc）", "1 个名额").endsWith("说明");
        assertThat(again.question()).isEqualTo("请在下列候选人中选出 1 人。");
    }

    @Test
    void roll_keepers_and_length_stay_and_the_notice_is_kept() {
        var first = officers("选举委员", "说明", Duration.ofDays(3));
        var again = RunoffText.of("abc", first, List.of(1, 2), 1, TODAY);
        assertThat(again.cutOff()).isEqualTo(first.cutOff());
        assertThat(again.trustees()).isEqualTo(first.trustees());
        assertThat(again.registrar()).isEqualTo(first.registrar());
        assertThat(Duration.between(again.opensAt(), again.closesAt())).isEqualTo(Duration.ofDays(3));
        int notice = Integer.parseInt(VotePack.here().value("notice.days").value());
        assertThat(again.opensAt())
                .isEqualTo(TODAY.plusDays(notice + 1L)
                        .atTime(8, 0)
                        .atZone(Clock.ZONE)
                        .toInstant());
        new OrderRules(again, VotePack.here())
                .requireTime(TODAY.atTime(23, 59).atZone(Clock.ZONE).toInstant());
    }

    @Test
    void a_window_that_the_rules_do_not_allow_any_more_is_made_long_enough() {
        var again = RunoffText.of("abc", officers("选举", "说明", Duration.ofMinutes(1)), List.of(1, 2), 1, TODAY);
        assertThat(Duration.between(again.opensAt(), again.closesAt())).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void long_titles_and_texts_still_fit_and_a_third_vote_is_not_called_again_again() {
        var first = officers("选".repeat(PollDraft.TITLE_LIMIT), "说".repeat(PollDraft.MOTION_LIMIT - 1) + "𠮷");
        var again = RunoffText.of("abc", first, List.of(1, 2), 1, TODAY);
        assertThat(again.title()).hasSize(PollDraft.TITLE_LIMIT).endsWith(RunoffText.AGAIN);
        assertThat(again.motion().length()).isLessThanOrEqualTo(PollDraft.MOTION_LIMIT);
        assertThat(RunoffText.of("abd", again, List.of(1, 2), 1, TODAY).title()).isEqualTo(again.title());
    }

    private static PollDraft officers(String title, String motion) {
        return officers(title, motion, Duration.ofDays(3));
    }

    private static PollDraft officers(String title, String motion, Duration window) {
        return new PollDraft(
                PollKind.OFFICERS,
                title,
                motion,
                "请选出两人。",
                LocalDate.of(2026, 10, 1),
                OPENED,
                OPENED.plus(window),
                VotePack.here().rules("pass.roll.more", 2, 2),
                IntStream.rangeClosed(1, 4)
                        .mapToObj(i -> new PollCandidate(20L + i, "候选人" + i, i, ""))
                        .toList(),
                List.of(
                        new PollTrustee(11L, TrusteeBody.COMMITTEE),
                        new PollTrustee(12L, TrusteeBody.AUDIT),
                        new PollTrustee(13L, TrusteeBody.TELLER)),
                new MemberId(14));
    }
}
