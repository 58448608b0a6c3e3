package huisheng.web.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballot.count.CountView;
import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollKind;
import huisheng.ballot.poll.PollMarks;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollProgress;
import huisheng.ballot.poll.PollView;
import huisheng.ballot.poll.PollView.MyParts;
import huisheng.ballot.roll.MyPaper;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextStepOfAVoteTest {
    private static final Instant OPENS = Instant.parse("2026-11-22T00:00:00Z");
    private static final MemberId READER = new MemberId(4);
    private static final MyParts NOTHING = new MyParts(false, false, false, null);
    private static final MyParts COMMISSION = new MyParts(true, false, false, null);
    private static final MyParts REGISTRAR = new MyParts(false, true, false, null);
    private static final MyParts TRUSTEE = new MyParts(false, false, false, 2);
    private static final CountView.May MAY_NOTHING = new CountView.May(false, false, false, false, false);
    private static final CountView.May OPENS_IT = new CountView.May(false, true, false, false, false);
    private static final CountView.May DECLARES = new CountView.May(false, false, true, false, false);
    private static final CountView.May COUNTERSIGNS = new CountView.May(false, false, false, true, false);
    private static final CountView.May REPORTS = new CountView.May(false, false, false, false, true);
    private static final MyPaper NOT_ON_IT = new MyPaper(false, null);
    private static final MyPaper TO_COLLECT = new MyPaper(true, null);
    private static final MyPaper COLLECTED = new MyPaper(true, LocalDate.of(2026, 11, 23));

    @Test
    void each_part_is_led_to_its_page_in_its_phase() {
        assertThat(steps(PollPhase.CEREMONY, TRUSTEE)).containsExactly(PollStep.MAKE_KEY);
        assertThat(steps(PollPhase.CEREMONY, REGISTRAR)).containsExactly(PollStep.MAKE_CREDENTIALS);
        assertThat(steps(PollPhase.CEREMONY, COMMISSION)).containsExactly(PollStep.PARTS_WATCHED);
        assertThat(steps(PollPhase.CEREMONY, NOTHING)).containsExactly(PollStep.PARTS_AWAITED);
        assertThat(steps(PollPhase.CANCELLED, TRUSTEE)).isEmpty();
    }

    @Test
    void after_the_close_only_who_still_may_is_led_to_open_declare_countersign_or_report() {
        assertThat(steps(PollPhase.CLOSED, OPENS_IT)).containsExactly(PollStep.OPEN_RESULT);
        assertThat(steps(PollPhase.CLOSED, MAY_NOTHING)).containsExactly(PollStep.RESULT_AWAITED);
        assertThat(steps(PollPhase.COUNTED, DECLARES)).containsExactly(PollStep.DECLARE);
        assertThat(steps(PollPhase.COUNTED, MAY_NOTHING)).containsExactly(PollStep.DECLARATION_AWAITED);
        assertThat(steps(PollPhase.DECLARED, COUNTERSIGNS)).containsExactly(PollStep.COUNTERSIGN, PollStep.READ_RESULT);
        assertThat(steps(PollPhase.CERTIFIED, REPORTS)).containsExactly(PollStep.READ_RESULT, PollStep.REPORT);
        assertThat(steps(PollPhase.CERTIFIED, MAY_NOTHING)).containsExactly(PollStep.READ_RESULT);
    }

    @Test
    void who_stands_on_the_roll_is_led_to_the_paper_and_who_does_not_to_the_board() {
        assertThat(steps(PollPhase.OPEN, NOTHING, TO_COLLECT, OPENS)).containsExactly(PollStep.COLLECT);
        assertThat(steps(PollPhase.OPEN, NOTHING, COLLECTED, OPENS)).containsExactly(PollStep.VOTE);
        assertThat(steps(PollPhase.OPEN, TRUSTEE, NOT_ON_IT, OPENS)).containsExactly(PollStep.NOT_ON_THE_ROLL);
    }

    @Test
    void a_box_that_has_not_opened_ten_minutes_after_its_hour_is_called_late() {
        var late = OPENS.plus(Duration.ofMinutes(10));
        assertThat(steps(PollPhase.READY, NOTHING, TO_COLLECT, late)).containsExactly(PollStep.OPENING_AWAITED);
        assertThat(steps(PollPhase.READY, NOTHING, TO_COLLECT, late.plusSeconds(1)))
                .containsExactly(PollStep.OPENING_LATE);
    }

    @Test
    void every_step_has_a_page_that_is_there() {
        for (var step : PollStep.values())
            if (step.page() != null)
                assertThat(Files.exists(Path.of("src/main/webapp/ballot", step.page() + ".xhtml")))
                        .as(step.name())
                        .isTrue();
    }

    private static List<PollStep> steps(PollPhase phase, MyParts mine) {
        return steps(phase, mine, NOT_ON_IT, MAY_NOTHING, OPENS);
    }

    private static List<PollStep> steps(PollPhase phase, CountView.May may) {
        return steps(phase, NOTHING, NOT_ON_IT, may, OPENS);
    }

    private static List<PollStep> steps(PollPhase phase, MyParts mine, MyPaper paper, Instant now) {
        return steps(phase, mine, paper, MAY_NOTHING, now);
    }

    private static List<PollStep> steps(PollPhase phase, MyParts mine, MyPaper paper, CountView.May may, Instant now) {
        var card = new PollCard(
                new PollId(7),
                "u",
                new OrganisationId(1),
                PollKind.MOTION,
                "t",
                phase,
                30,
                OPENS,
                OPENS.plusSeconds(1));
        var marks =
                new PollMarks(0, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        var progress = new PollProgress(false, false, false);
        var view = new PollView(card, null, null, null, marks, List.of(), List.of(), "", progress, null, mine);
        return PollStep.of(view, READER, paper, may, now);
    }
}
