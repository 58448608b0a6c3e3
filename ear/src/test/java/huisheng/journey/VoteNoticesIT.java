package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballot.count.DeclarationDesk;
import huisheng.ballot.count.ObjectionDesk;
import huisheng.ballot.poll.PollLapse;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.roll.PaperDesk;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.demo.DemoBallots;
import huisheng.kernel.Clock;
import huisheng.membership.Contact;
import huisheng.notification.AnnouncingRound;
import huisheng.notification.LetterRound;
import huisheng.notification.NoticeKind;
import huisheng.notification.NoticeLine;
import huisheng.notification.NotificationDesk;
import huisheng.office.Offices;
import huisheng.office.Post;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is told of what in the course of a vote, on the page and by letter; nobody is ever told who has voted. */
@ExtendWith(ArquillianExtension.class)
class VoteNoticesIT {
    private static final String COMMISSION = "10023";
    private static final String REGISTRAR = "10015";

    @Inject
    private NotificationDesk desk;

    @Inject
    private AnnouncingRound round;

    @Inject
    private LetterRound letters;

    @Inject
    private PaperDesk papers;

    @Inject
    private ObjectionDesk objections;

    @Inject
    private DeclarationDesk declaration;

    @Inject
    private Offices offices;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    private MadeVote vote;

    @Test
    void the_roll_hears_of_a_vote_from_its_announcement_to_its_result_and_only_the_latest_stays_unread()
            throws Exception {
        vote = MadeVote.frozen(12);
        var voter = vote.voters.get(3);
        var collector = vote.voters.get(4);
        assertThat(told(voter)).isEmpty();
        round.run();
        assertThat(told(voter)).containsExactly(NoticeKind.POLL_ANNOUNCED);
        assertThat(told(vote.voters.get(0))).containsExactlyInAnyOrder(NoticeKind.POLL_ANNOUNCED, NoticeKind.POLL_TURN);
        assertThat(told(REGISTRAR)).containsExactly(NoticeKind.POLL_TURN);

        vote.upTo(CeremonyStep.ACCEPTED);
        vote.credentials(new DemoBallots(vote.uuid, 12).credentials());
        round.run();
        assertThat(told(voter)).containsExactly(NoticeKind.POLL_SLIP);
        for (var one : vote.trustees)
            vote.say(one.place(), CeremonyStep.REHEARSED, vote.content(one, CeremonyStep.REHEARSED));
        vote.opens();
        window(6);
        round.run();
        assertThat(told(voter)).containsExactly(NoticeKind.POLL_OPEN);

        collected(collector);
        MovedClock.standing(2, round::run);
        assertThat(told(voter)).containsExactly(NoticeKind.POLL_OPEN);
        MovedClock.standing(3, () -> {
            round.run();
            round.run();
        });
        assertThat(told(voter)).containsExactly(NoticeKind.POLL_UNCOLLECTED);
        assertThat(told(collector)).containsExactly(NoticeKind.POLL_OPEN);
        MovedClock.standing(5, round::run);
        for (var one : List.of(voter, collector)) assertThat(told(one)).containsExactly(NoticeKind.POLL_CLOSING);

        vote.closes();
        assertThat(told(COMMISSION)).containsExactly(NoticeKind.POLL_AT_WORK);
        AtOnce.done(() -> {
            MadeVote.polls().counted(vote.id, "{}");
            MadeVote.polls().declared(vote.id, MadeVote.member(COMMISSION));
            return null;
        });
        round.run();
        assertThat(told(voter)).containsExactly(NoticeKind.POLL_DECLARED);
        assertThat(told(vote.voters.get(1))).contains(NoticeKind.POLL_TURN, NoticeKind.POLL_DECLARED);
        assertThat(round.run()).isZero();
    }

    @Test
    void a_letter_says_that_voting_has_begun_and_neither_on_what_nor_anything_secret() throws Exception {
        vote = MadeVote.frozen(12);
        var voter = vote.voters.get(2);
        var address = voter + "@example.org";
        AtOnce.done(() -> {
            MadeVote.register().correct(MadeVote.member(voter), "周晓三", null, new Contact(null, address));
            return null;
        });
        vote.upTo(CeremonyStep.REHEARSED);
        vote.credentials(new DemoBallots(vote.uuid, 12).credentials());
        vote.opens();
        round.run();
        letters.run();
        assertThat(CaughtLetters.to(address))
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .contains("Subject: 投票开始了，请领票", "/notification/open.xhtml?id=")
                        .doesNotContain("夜班", "津贴", vote.uuid, voter + "\n", "{"));
    }

    @Test
    void a_vote_that_was_given_up_is_told_to_its_roll_and_its_parts_and_nothing_else_afterwards() throws Exception {
        vote = MadeVote.frozen(12);
        AtOnce.done(() -> {
            MadeVote.polls().cancelled(vote.id, MadeVote.member(COMMISSION), "重新起草。");
            return null;
        });
        assertThat(told(REGISTRAR)).contains(NoticeKind.POLL_CANCELLED);
        round.run();
        for (var one : vote.voters) assertThat(told(one)).contains(NoticeKind.POLL_CANCELLED);
        assertThat(told(vote.voters.get(2))).containsExactly(NoticeKind.POLL_CANCELLED);
    }

    @Test
    void a_window_that_went_by_without_a_box_ends_the_vote_by_the_clock_and_everybody_is_told() throws Exception {
        vote = MadeVote.frozen(12);
        vote.closes();
        var marks = AtOnce.done(() -> MadeVote.polls().marks(vote.id));
        assertThat(AtOnce.done(() -> MadeVote.polls().card(vote.id).phase())).isEqualTo(PollPhase.CANCELLED);
        assertThat(marks.lapse()).isEqualTo(PollLapse.NOT_PREPARED);
        assertThat(data().read("select p from poll_paper_key where poll_id = ?", vote.id.value()))
                .isEmpty();
        round.run();
        assertThat(told(vote.voters.get(2))).containsExactly(NoticeKind.POLL_CANCELLED);
        assertThat(told(COMMISSION)).contains(NoticeKind.POLL_CANCELLED);
    }

    @Test
    void an_objection_is_told_to_the_commission_and_its_answer_to_the_author_without_a_word_of_either()
            throws Exception {
        var author = declared().voters.get(3);
        var officer = vote.voters.get(8);
        for (var one : List.of(author, officer)) address(one);
        var objection = As.member(MadeVote.register(), author, () -> objections.send(vote.id, "票箱开得太早。", vote.uuid));
        assertThat(told(officer)).containsExactly(NoticeKind.OBJECTION_ARRIVED);
        for (var other : List.of(author, vote.voters.get(5), COMMISSION))
            assertThat(told(other)).doesNotContain(NoticeKind.OBJECTION_ARRIVED, NoticeKind.OBJECTION_ANSWERED);

        acts(officer, () -> objections.answer(objection, "开箱时间见记录。"));
        assertThat(told(author)).containsExactly(NoticeKind.OBJECTION_ANSWERED);
        for (var other : List.of(officer, vote.voters.get(5), COMMISSION))
            assertThat(told(other)).doesNotContain(NoticeKind.OBJECTION_ANSWERED);
        letters.run();
        letter(officer, "Subject: 有会员对一项表决的结果提出异议");
        letter(author, "Subject: 您对表决结果的异议有了答复");
    }

    @Test
    void a_promised_day_of_an_answer_that_passes_is_told_to_the_commission() throws Exception {
        var author = declared().voters.get(3);
        var officer = vote.voters.get(8);
        As.member(MadeVote.register(), author, () -> objections.send(vote.id, "人数对不上。", vote.uuid));
        // Nothing is owed of the vote itself any more, so what follows is of the objection.
        acts(officer, () -> declaration.report(vote.id));
        MovedClock.later(
                40,
                () -> assertThat(told(officer))
                        .containsExactlyInAnyOrder(NoticeKind.OBJECTION_ARRIVED, NoticeKind.POLL_AT_WORK));
    }

    private static void letter(String number, String subject) throws Exception {
        assertThat(CaughtLetters.to(number + "@example.org"))
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .contains(subject, "/notification/open.xhtml?id=")
                        .doesNotContain("票箱", "开箱时间", "津贴", "周晓", number + "\n", "{"));
    }

    private static void address(String number) throws Exception {
        AtOnce.done(() -> {
            var register = MadeVote.register();
            var member = MadeVote.member(number);
            register.correct(member, register.card(member).name(), null, new Contact(null, number + "@example.org"));
            return null;
        });
    }

    /** A vote with a declared result, of a team with an election commission of its own. */
    private MadeVote declared() throws Exception {
        vote = MadeVote.frozen(12);
        vote.upTo(CeremonyStep.REHEARSED);
        vote.credentials(new DemoBallots(vote.uuid, 12).credentials());
        vote.opens();
        vote.closes();
        AtOnce.done(() -> {
            MadeVote.polls().counted(vote.id, "{}");
            offices.appoint(
                    MadeVote.member(vote.voters.get(8)),
                    MadeVote.polls().card(vote.id).organisation(),
                    Post.ELECTION_COMMISSION,
                    LocalDate.now(Clock.ZONE).minusDays(1));
            return null;
        });
        acts(COMMISSION, () -> declaration.declare(vote.id));
        return vote;
    }

    private static void acts(String number, Runnable act) throws Exception {
        As.member(MadeVote.register(), number, () -> {
            act.run();
            return null;
        });
    }

    @Test
    void a_long_roll_is_told_stretch_by_stretch_and_each_member_once() throws Exception {
        round.run();
        vote = MadeVote.frozen(12);
        data().change(
                        "insert into poll_paper (poll_id, member_id) select ?, m.id from member m where not exists"
                                + " (select 1 from poll_paper p where p.poll_id = ? and p.member_id = m.id)",
                        vote.id.value(),
                        vote.id.value());
        int roll = Integer.parseInt(data().read("select count(*) from poll_paper where poll_id = ?", vote.id.value())
                .get(0));
        assertThat(roll).isGreaterThan(500);
        assertThat(round.run()).isEqualTo(roll / 500 + 1);
        for (var told : List.of("count(*)", "count(distinct recipient_id)"))
            assertThat(data().read(
                                    "select " + told + " from notice where kind = 'POLL_ANNOUNCED' and matter = ?",
                                    vote.id.value()))
                    .as(told)
                    .containsExactly(String.valueOf(roll));
        data().change("delete from notice where kind = 'POLL_ANNOUNCED' and matter = ?", vote.id.value());
    }

    private void collected(String number) throws Exception {
        var blinding = DemoBallots.blind(
                AtOnce.done(() -> MadeVote.polls().marks(vote.id).paperKey()));
        As.member(MadeVote.register(), number, () -> papers.collect(vote.uuid, blinding.blinded()));
    }

    private void window(int days) throws Exception {
        data().change(
                        "update poll set closes_at = ? where id = ?",
                        java.sql.Timestamp.from(
                                Instant.now().plus(days, ChronoUnit.DAYS).minusSeconds(600)),
                        vote.id.value());
    }

    /** What somebody was told of this vote. */
    private List<NoticeKind> told(String number) throws Exception {
        return As.member(MadeVote.register(), number, () -> desk.mine(null)).items().stream()
                .filter(line -> line.matter().id() == vote.id.value()
                        && line.matter().kind().equals("poll"))
                .map(NoticeLine::kind)
                .toList();
    }

    private UnionData data() {
        return new UnionData(union);
    }
}
