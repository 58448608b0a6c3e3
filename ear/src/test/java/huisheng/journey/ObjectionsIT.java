package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballot.box.Box;
import huisheng.ballot.count.CountReason;
import huisheng.ballot.count.DeclarationDesk;
import huisheng.ballot.count.ObjectionDesk;
import huisheng.ballot.count.ObjectionId;
import huisheng.ballot.count.ResultObjections;
import huisheng.ballot.count.ResultStanding;
import huisheng.ballot.count.ShareIntake;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.roll.PaperDesk;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.deadline.DeadlineState;
import huisheng.demo.DemoBallots;
import huisheng.kernel.Refused;
import huisheng.kernel.TextReason;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Objections to a declared result: who may, until when, who reads what, and what it takes for the result to stand. */
@ExtendWith(ArquillianExtension.class)
class ObjectionsIT {
    private static final String COMMISSION = "10023";
    private static final String STRANGER = "10001";
    private static final String HOSTILE = "</bdi><script>alert(1)</script> 票箱开得太早";
    private static final int POSTED_DAYS = 15;
    private static final int VOTERS = 10;

    @Inject
    private ObjectionDesk desk;

    @Inject
    private DeclarationDesk declaration;

    @Inject
    private PaperDesk papers;

    @Inject
    private ShareIntake shares;

    @Inject
    private Box box;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Test
    void whoever_is_on_the_roll_objects_while_it_is_posted_the_commission_answers_and_then_the_result_stands()
            throws Exception {
        var vote = counted();
        var author = vote.voters.get(4);
        refused(CountReason.NOT_DECLARED, () -> objects(vote, author, "x"));
        as(COMMISSION, () -> declaration.declare(vote.id));
        refused(PollReason.NOT_ON_THE_ROLL, () -> objects(vote, STRANGER, "x"));
        refused(PollReason.NOT_ON_THE_ROLL, () -> objects(vote, MadeVote.AUDITOR, "x"));
        refused(TextReason.TEXT_MISSING, () -> objects(vote, author, " \n "));
        as(vote.voters.get(1), () -> declaration.countersign(vote.id));

        var token = UUID.randomUUID().toString();
        var first = member(author, () -> desk.send(vote.id, HOSTILE, token));
        assertThat(member(author, () -> desk.send(vote.id, HOSTILE, token))).isEqualTo(first);
        refused(CountReason.OBJECTION_WAITS, () -> objects(vote, author, "once more"));
        onlyThoseWhoDecideReadIt(vote, author);

        refused(PollReason.NOT_THE_COMMISSION, () -> as(author, () -> desk.answer(first, "x")));
        refused(CountReason.NO_SUCH_OBJECTION, () -> as(MadeVote.AUDITOR, () -> desk.answer(first, "x")));
        refused(
                CountReason.NO_SUCH_OBJECTION,
                () -> as(COMMISSION, () -> desk.answer(new ObjectionId(first.value() + 1_000_000), "x")));
        as(COMMISSION, () -> desk.answer(first, "开票时间与公告一致，记录第 1 步写明了时间。"));
        refused(CountReason.OBJECTION_ANSWERED, () -> as(COMMISSION, () -> desk.answer(first, "x")));
        everybodyReadsTheAnswer(vote);

        MovedClock.standing(POSTED_DAYS + 1, () -> {
            refused(CountReason.POSTING_IS_OVER, () -> objects(vote, vote.voters.get(5), "too late"));
            assertThat(desk.on(vote.id, null).standing()).isEqualTo(ResultStanding.POSTING_OVER);
            MadeVote.round();
            MadeVote.round();
        });
        assertThat(desk.on(vote.id, null).standing()).isEqualTo(ResultStanding.FINAL);
        assertThat(facts(vote)).containsExactly("ObjectionSent", "ObjectionAnswered", "ResultBecameFinal");
    }

    @Test
    void what_is_not_answered_keeps_the_result_open_and_the_missed_day_writes_itself_down() throws Exception {
        var vote = counted();
        as(COMMISSION, () -> declaration.declare(vote.id));
        as(vote.voters.get(1), () -> declaration.countersign(vote.id));
        var open = objects(vote, vote.voters.get(7), "领票人数和投票人数对不上。");
        MovedClock.later(40, () -> {
            MadeVote.round();
            var held = member(COMMISSION, () -> desk.on(vote.id, null));
            assertThat(held.standing()).isEqualTo(ResultStanding.OBJECTED);
            assertThat(held.finalOn()).isNull();
            assertThat(held.lines().items().get(0).promise().state()).isEqualTo(DeadlineState.MISSED);
            as(COMMISSION, () -> desk.answer(open, "领票十人，投票十人，见结果页。"));
            MadeVote.round();
            assertThat(desk.on(vote.id, null).standing()).isEqualTo(ResultStanding.FINAL);
        });
        assertThat(facts(vote)).containsExactly("ObjectionSent", "ObjectionAnswered", "ResultBecameFinal");
    }

    private void onlyThoseWhoDecideReadIt(MadeVote vote, String author) throws Exception {
        var neighbour = member(vote.voters.get(6), () -> desk.on(vote.id, null));
        for (var seen : new ResultObjections[] {desk.on(vote.id, null), neighbour}) {
            assertThat(seen.lines().items()).isEmpty();
            assertThat(seen.waiting()).isEqualTo(1);
            assertThat(seen.standing()).isEqualTo(ResultStanding.OBJECTED);
            assertThat(seen.mayAnswer()).isFalse();
        }
        assertThat(neighbour.mayObject()).isTrue();
        assertThat(desk.on(vote.id, null).mayObject()).isFalse();
        var own = member(author, () -> desk.on(vote.id, null));
        assertThat(own.mayObject()).isFalse();
        assertThat(own.lines().items()).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo(HOSTILE);
            assertThat(one.own()).isTrue();
            assertThat(one.author()).isNull();
        });
        var decided = member(COMMISSION, () -> desk.on(vote.id, null));
        assertThat(decided.mayAnswer()).isTrue();
        assertThat(decided.lines().items()).singleElement().satisfies(one -> {
            assertThat(one.author()).startsWith("周晓");
            assertThat(one.promise().state()).isEqualTo(DeadlineState.RUNNING);
        });
        assertThat(decided.posting().rule().amount()).isEqualTo(POSTED_DAYS);
        assertThat(decided.posting().rule().citeZh()).contains("第十二条");
    }

    private void everybodyReadsTheAnswer(MadeVote vote) {
        var seen = desk.on(vote.id, null);
        assertThat(seen.waiting()).isZero();
        assertThat(seen.standing()).isEqualTo(ResultStanding.POSTED);
        assertThat(seen.lines().items()).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo(HOSTILE);
            assertThat(one.answer()).contains("与公告一致");
            assertThat(one.author()).isNull();
            assertThat(one.promise().state()).isEqualTo(DeadlineState.MET);
        });
    }

    private ObjectionId objects(MadeVote vote, String number, String text) throws Exception {
        return member(number, () -> desk.send(vote.id, text, UUID.randomUUID().toString()));
    }

    /** A vote that came to its result a moment ago. */
    private MadeVote counted() throws Exception {
        var vote = MadeVote.frozen(VOTERS);
        var ballots = new DemoBallots(vote.uuid, VOTERS);
        vote.credentials(ballots.credentials());
        vote.upTo(CeremonyStep.REHEARSED);
        vote.opens();
        for (int i = 0; i < VOTERS; i++) {
            var paper = DemoBallots.blind(box.installed(vote.uuid).paperKey());
            var signature = member(vote.voters.get(i), () -> papers.collect(vote.uuid, paper.blinded()));
            var ballot = ballots.seal(box.installed(vote.uuid).election(), i, 1, 0, 0);
            box.cast(vote.uuid, ballot, paper.finish(signature).orElseThrow());
        }
        vote.closes();
        var election = box.installed(vote.uuid).election();
        for (var one : vote.trustees.subList(0, 2))
            shares.take(vote.id, one.place(), one.share(election, shares.sum(vote.id)));
        return vote;
    }

    private java.util.List<String> facts(MadeVote vote) throws Exception {
        return new UnionData(union)
                .read(
                        "select kind from audit_entry where kind in ('ObjectionSent', 'ObjectionAnswered', 'ResultBecameFinal') and facts like ? order by number",
                        "%\"poll\":" + vote.id.value() + "%");
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

    private static void refused(Refused.Reason reason, Executable act) {
        assertThatThrownBy(act::execute)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
