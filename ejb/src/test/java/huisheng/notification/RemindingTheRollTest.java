package huisheng.notification;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollKind;
import huisheng.ballot.poll.PollPhase;
import huisheng.organisation.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RemindingTheRollTest {
    private static final Instant OPENS = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void a_long_window_has_a_reminder_in_its_middle_and_one_on_its_last_day() {
        assertThat(after(6, 71)).isEmpty();
        assertThat(after(6, 72)).contains(NoticeKind.POLL_UNCOLLECTED);
        assertThat(after(6, 119)).contains(NoticeKind.POLL_UNCOLLECTED);
        assertThat(after(6, 120)).contains(NoticeKind.POLL_CLOSING);
        assertThat(after(6, 143)).contains(NoticeKind.POLL_CLOSING);
        assertThat(after(6, 144)).isEmpty();
    }

    @Test
    void a_window_of_three_days_has_the_last_day_alone_and_one_of_a_day_nothing() {
        assertThat(after(3, 47)).isEmpty();
        assertThat(after(3, 48)).contains(NoticeKind.POLL_CLOSING);
        for (int hour = 0; hour < 24; hour++) assertThat(after(1, hour)).isEmpty();
    }

    @Test
    void what_is_told_to_a_roll_stays_news_only_as_long_as_it_helps() {
        var open = new Announcement(7, NoticeKind.POLL_OPEN);
        assertThat(PollPhase.values()).filteredOn(open::isNewsIn).containsExactly(PollPhase.OPEN);
        var declared = new Announcement(7, NoticeKind.POLL_DECLARED);
        assertThat(PollPhase.values())
                .filteredOn(declared::isNewsIn)
                .containsExactly(PollPhase.DECLARED, PollPhase.CERTIFIED);
        var announced = new Announcement(7, NoticeKind.POLL_ANNOUNCED);
        assertThat(PollPhase.values())
                .filteredOn(announced::isNewsIn)
                .containsExactly(PollPhase.CEREMONY, PollPhase.READY, PollPhase.OPEN);
    }

    @Test
    void the_latest_news_of_a_vote_takes_the_place_of_what_was_not_read() {
        assertThat(NoticeKind.POLL_DECLARED.outdated())
                .contains(NoticeKind.POLL_OPEN, NoticeKind.POLL_CLOSING, NoticeKind.POLL_DECLARED)
                .doesNotContain(NoticeKind.POLL_TURN, NoticeKind.POLL_AT_WORK);
        assertThat(NoticeKind.POLL_TURN.outdated()).containsExactly(NoticeKind.POLL_TURN);
        assertThat(NoticeKind.CASE_OF_MINE.outdated()).containsExactly(NoticeKind.CASE_OF_MINE);
    }

    private static java.util.Optional<NoticeKind> after(int days, int hours) {
        var card = new PollCard(
                new PollId(7),
                "u",
                new OrganisationId(1),
                PollKind.MOTION,
                "t",
                PollPhase.OPEN,
                30,
                OPENS,
                OPENS.plus(Duration.ofDays(days)));
        return PollHours.reminder(card, OPENS.plus(Duration.ofHours(hours)));
    }
}
