package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballot.box.Box;
import huisheng.ballot.count.CountDesk;
import huisheng.ballot.count.CountReason;
import huisheng.ballot.count.DeclarationDesk;
import huisheng.ballot.count.Ruling;
import huisheng.ballot.count.ShareIntake;
import huisheng.ballot.poll.PollCandidate;
import huisheng.ballot.poll.PollDesk;
import huisheng.ballot.poll.PollDraftDesk;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.roll.PaperDesk;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.demo.DemoBallots;
import huisheng.kernel.Refused;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** A result that leaves a seat undecided: the commission drafts a second vote on it, once, and each leads to the other. */
@ExtendWith(ArquillianExtension.class)
class RunoffIT {
    private static final String COMMISSION = "10023";
    private static final String SECOND = "10024";
    private static final int VOTERS = 10;
    /** Two seats for four: the first has eight, two have six each, the last none. */
    private static final int[][] TIED = {
        {1, 1, 0, 0}, {1, 1, 0, 0}, {1, 1, 0, 0}, {1, 1, 0, 0}, {1, 0, 1, 0},
        {1, 0, 1, 0}, {1, 0, 1, 0}, {1, 0, 1, 0}, {0, 1, 1, 0}, {0, 1, 1, 0}
    };

    @Inject
    private DeclarationDesk declaration;

    @Inject
    private CountDesk counts;

    @Inject
    private PollDesk polls;

    @Inject
    private PollDraftDesk drafts;

    @Inject
    private PaperDesk papers;

    @Inject
    private ShareIntake shares;

    @Inject
    private Box box;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Test
    void who_tie_at_the_last_seat_stand_in_a_second_vote_that_the_commission_drafts_once() throws Exception {
        var vote = counted(TIED);
        refused(PollReason.NOT_NOW, () -> drafted(COMMISSION, vote.id));
        as(COMMISSION, () -> declaration.declare(vote.id));
        var result = member(COMMISSION, () -> counts.result(vote.id));
        assertThat(result.ruling()).isEqualTo(Ruling.RUNOFF);
        assertThat(result.runoff().mayDraft()).isTrue();
        assertThat(result.runoff().seats()).isEqualTo(1);
        assertThat(counts.result(vote.id).runoff().mayDraft()).isFalse();
        refused(PollReason.NOT_THE_COMMISSION, () -> drafted(vote.voters.get(1), vote.id));

        var again = drafted(COMMISSION, vote.id);
        refused(PollReason.RUNOFF_DRAFTED, () -> drafted(SECOND, vote.id));
        var first = member(COMMISSION, () -> polls.read(vote.id));
        var second = member(COMMISSION, () -> polls.read(again));
        assertThat(second.card().phase()).isEqualTo(PollPhase.DRAFT);
        assertThat(second.before().id()).isEqualTo(vote.id);
        assertThat(first.before()).isNull();
        assertThat(second.candidates())
                .extracting(PollCandidate::memberId)
                .containsExactly(
                        first.candidates().get(1).memberId(),
                        first.candidates().get(2).memberId());
        assertThat(second.rules().seats()).isEqualTo(1);
        assertThat(second.marks().cutOff()).isEqualTo(first.marks().cutOff());
        assertThat(member(COMMISSION, () -> counts.result(vote.id))
                        .runoff()
                        .drafted()
                        .id())
                .isEqualTo(again);
        assertThat(counts.result(vote.id).runoff().drafted()).isNull();
        assertThat(facts(again)).containsExactly("PollDrafted", "RunoffDrafted");
    }

    @Test
    void it_is_frozen_by_two_persons_as_it_was_drafted_and_then_everybody_finds_it() throws Exception {
        var vote = counted(TIED);
        as(COMMISSION, () -> declaration.declare(vote.id));
        var again = drafted(COMMISSION, vote.id);
        officer(
                COMMISSION,
                () -> drafts.propose(again, polls.read(again).marks().version()));
        officer(SECOND, () -> drafts.confirm(again, polls.read(again).marks().version()));
        assertThat(counts.result(vote.id).runoff().drafted().id()).isEqualTo(again);
        assertThat(member(vote.voters.get(5), () -> polls.read(again)).card().entitled())
                .isEqualTo(VOTERS);
        officer(COMMISSION, () -> drafts.cancel(again, "时间排错了。"));
        var after = member(COMMISSION, () -> counts.result(vote.id)).runoff();
        assertThat(after.drafted()).isNull();
        assertThat(after.mayDraft()).isTrue();
        assertThat(drafted(SECOND, vote.id)).isNotEqualTo(again);
    }

    @Test
    void the_page_of_the_result_has_the_button_for_the_commission_and_the_link_for_those_who_may_see_it()
            throws Exception {
        var vote = counted(TIED);
        as(COMMISSION, () -> declaration.declare(vote.id));
        var page = "/ballot/result.xhtml?id=" + vote.id.value();
        var commission = PageStatementsIT.signedIn(COMMISSION);
        assertThat(PageStatementsIT.visitor().get(page).body())
                .contains("id=\"ruling\"")
                .doesNotContain("id=\"again\"");
        var moved = commission.submit(page, "again", Map.of());
        assertThat(moved.statusCode()).isEqualTo(302);
        var to = URI.create(moved.headers().firstValue("Location").orElseThrow());
        assertThat(to.getPath()).isEqualTo("/ballot/draft.xhtml");
        var draft = commission.get(to.getPath() + "?" + to.getQuery());
        assertThat(draft.body()).contains(vote.voters.get(3), vote.voters.get(4));
        assertThat(draft.body()).doesNotContain(vote.voters.get(2), vote.voters.get(5));
        var drafted = member(COMMISSION, () -> counts.result(vote.id)).runoff().drafted();
        var link = "/ballot/poll.xhtml?id=" + drafted.id().value() + "\"";
        assertThat(commission.get(page).body()).contains("id=\"runoff\"", link).doesNotContain("id=\"again\"");
        assertThat(PageStatementsIT.visitor().get(page).body()).doesNotContain("id=\"runoff\"", link);
        assertThat(commission
                        .get("/ballot/poll.xhtml?id=" + drafted.id().value())
                        .body())
                .contains("id=\"before\"", "result.xhtml?id=" + vote.id.value());
    }

    @Test
    void where_every_seat_is_filled_there_is_nothing_to_vote_on_again() throws Exception {
        var all = new int[VOTERS][];
        java.util.Arrays.fill(all, new int[] {1, 1, 0, 0});
        var vote = counted(all);
        as(COMMISSION, () -> declaration.declare(vote.id));
        var result = member(COMMISSION, () -> counts.result(vote.id));
        assertThat(result.ruling()).isEqualTo(Ruling.ELECTED);
        assertThat(result.runoff().mayDraft()).isFalse();
        refused(CountReason.NOTHING_LEFT_TO_DECIDE, () -> drafted(COMMISSION, vote.id));
    }

    private PollId drafted(String number, PollId vote) throws Exception {
        return member(number, () -> declaration.draftRunoff(vote));
    }

    private MadeVote counted(int[][] choices) throws Exception {
        var vote = MadeVote.electing(VOTERS, 4, 2);
        var ballots = new DemoBallots(vote.uuid, VOTERS);
        vote.credentials(ballots.credentials());
        vote.upTo(CeremonyStep.REHEARSED);
        vote.opens();
        for (int i = 0; i < VOTERS; i++) {
            var paper = DemoBallots.blind(box.installed(vote.uuid).paperKey());
            var signature = member(vote.voters.get(i), () -> papers.collect(vote.uuid, paper.blinded()));
            var ballot = ballots.seal(box.installed(vote.uuid).election(), i, choices[i]);
            box.cast(vote.uuid, ballot, paper.finish(signature).orElseThrow());
        }
        vote.closes();
        var election = box.installed(vote.uuid).election();
        for (var one : vote.trustees.subList(0, 2))
            shares.take(vote.id, one.place(), one.share(election, shares.sum(vote.id)));
        return vote;
    }

    private List<String> facts(PollId poll) throws Exception {
        return new UnionData(union)
                .read(
                        "select kind from audit_entry where kind in ('PollDrafted', 'RunoffDrafted') and facts like ? order by number",
                        "%\"poll\":" + poll.value() + "%");
    }

    private static <T> T member(String number, Callable<T> act) throws Exception {
        return As.member(MadeVote.register(), number, act);
    }

    private static void as(String number, Runnable act) throws Exception {
        member(number, () -> {
            act.run();
            return null;
        });
    }

    private static void officer(String number, Runnable act) throws Exception {
        As.officer(MadeVote.register(), number, () -> {
            act.run();
            return null;
        });
    }

    private static void refused(Refused.Reason reason, Executable act) {
        assertThatThrownBy(act::execute)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
