package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.grievance.Channel;
import huisheng.grievance.GrievanceDesk;
import huisheng.grievance.NewGrievance;
import huisheng.kernel.Refused;
import huisheng.membership.Contact;
import huisheng.membership.MemberRegister;
import huisheng.notification.ForgettingReadNotices;
import huisheng.notification.LetterRound;
import huisheng.notification.NoticeKind;
import huisheng.notification.NoticeLine;
import huisheng.notification.NotificationDesk;
import huisheng.notification.NotificationReason;
import huisheng.notification.Way;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import huisheng.suggestion.Category;
import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.HandlingDesk;
import huisheng.suggestion.HidingReason;
import huisheng.suggestion.SuggestionDesk;
import huisheng.suggestion.SuggestionId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is told of what, on the page and by letter, and who is not. Every test has a union of its own. */
@ExtendWith(ArquillianExtension.class)
class NotificationIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final AtomicInteger LAST = new AtomicInteger();
    private static final String SECRET = "夜班后门的锁坏了";

    @Inject
    private SuggestionDesk suggestions;

    @Inject
    private CommitteeDesk committee;

    @Inject
    private HandlingDesk handling;

    @Inject
    private GrievanceDesk grievances;

    @Inject
    private NotificationDesk desk;

    @Inject
    private LetterRound letters;

    @Inject
    private ForgettingReadNotices forgetting;

    @Inject
    private MemberRegister register;

    @Inject
    private Offices offices;

    @Inject
    private OrganisationTree tree;

    @Resource
    private ManagedExecutorService threads;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    private String mark;
    private String member;
    private String colleague;
    private String chair;
    private String above;
    private String officer;

    @BeforeEach
    void aUnionStands() throws Exception {
        mark = "NT" + LAST.incrementAndGet();
        AtOnce.done(() -> {
            var roof = tree.found(null, Level.COMPANY, mark + "-ROOF", "通知测试公司工会", null);
            var here = tree.found(roof, Level.BRANCH, mark + "-HERE", "通知测试分会", null);
            member = joins("MEMBER", here, null);
            colleague = joins("OTHER", here, null);
            chair = joins("CHAIR", here, Post.CHAIR);
            officer = joins("OFFICER", here, Post.CASE_OFFICER);
            above = joins("ABOVE", roof, Post.CHAIR);
            return null;
        });
    }

    @AfterEach
    void theMailServerAnswers() throws Exception {
        CaughtLetters.start();
    }

    @Test
    void the_committee_is_told_of_a_suggestion_and_its_author_of_the_answer_and_nobody_else() throws Exception {
        var id = sent();
        assertThat(told(chair)).extracting(NoticeLine::kind).containsExactly(NoticeKind.SUGGESTION_ARRIVED);
        assertThat(told(member)).isEmpty();
        answered(id);
        assertThat(told(member)).extracting(NoticeLine::kind).containsExactly(NoticeKind.SUGGESTION_ANSWERED);
        assertThat(told(member)).allMatch(line -> line.matter().id() == id.value());
        assertThat(told(chair)).hasSize(1);
        for (var nobody : List.of(colleague, officer, above))
            assertThat(told(nobody)).as(nobody).isEmpty();
    }

    @Test
    void a_notice_is_read_by_its_recipient_alone() throws Exception {
        answered(sent());
        var notice = told(member).get(0);
        assertThatThrownBy(() -> As.member(register, colleague, () -> desk.open(notice.id())))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(NotificationReason.NO_SUCH_NOTICE));
        As.member(register, colleague, () -> desk.readAll());
        assertThat(unread(member)).isEqualTo(1);
        As.member(register, member, () -> desk.open(notice.id()));
        assertThat(unread(member)).isZero();
    }

    @Test
    void all_is_read_at_once_and_long_lists_are_read_in_stretches() throws Exception {
        for (int i = 0; i < 23; i++) sent();
        assertThat(unread(chair)).isEqualTo(23);
        var first = As.member(register, chair, () -> desk.mine(null));
        var second = As.member(register, chair, () -> desk.mine(first.next()));
        assertThat(first.items()).hasSize(20);
        assertThat(second.items()).hasSize(3);
        assertThat(second.next()).isNull();
        assertThat(As.member(register, chair, () -> desk.readAll())).isEqualTo(23);
        assertThat(unread(chair)).isZero();
    }

    @Test
    void the_letter_about_an_answer_says_that_it_is_there_and_nothing_of_it() throws Exception {
        answered(sent());
        letters.run();
        var caught = CaughtLetters.to(address(member));
        assertThat(caught).hasSize(1);
        assertThat(caught.get(0))
                .contains("Subject: 您提的建议有了答复", "/notification/open.xhtml?id=", "From: union@example.org")
                .doesNotContain(SECRET, "已经换好", "{");
        letters.run();
        assertThat(CaughtLetters.to(address(member))).hasSize(1);
        assertThat(CaughtLetters.to(address(colleague))).isEmpty();
    }

    @Test
    void a_case_is_told_to_its_member_and_case_officer_without_a_word_of_it_and_to_nobody_else() throws Exception {
        var form = new NewGrievance(
                UUID.randomUUID().toString(),
                Channel.PAY,
                SECRET,
                SECRET,
                Map.of("pay.kind", "overtime"),
                "",
                null,
                false);
        As.member(register, member, () -> grievances.send(form));
        assertThat(told(officer)).extracting(NoticeLine::kind).containsExactly(NoticeKind.CASE_AT_WORK);
        for (var nobody : List.of(colleague, chair, above, member))
            assertThat(told(nobody)).as(nobody).isEmpty();
        letters.run();
        assertThat(CaughtLetters.to(address(officer)))
                .hasSize(1)
                .allSatisfy(letter -> assertThat(letter).doesNotContain(SECRET, "诉求", "加班", "case", member));
        for (var nobody : List.of(colleague, chair, above))
            assertThat(CaughtLetters.to(address(nobody))).as(nobody).isEmpty();
    }

    @Test
    void rounds_of_several_servers_at_once_send_every_letter_once() throws Exception {
        for (int i = 0; i < 12; i++) answered(sent());
        var start = new CyclicBarrier(4);
        var rounds = new ArrayList<Future<Integer>>();
        for (int i = 0; i < 4; i++)
            rounds.add(threads.submit(() -> {
                start.await();
                return letters.run();
            }));
        for (var one : rounds) one.get();
        assertThat(CaughtLetters.to(address(member))).hasSize(12).doesNotHaveDuplicates();
        assertThat(waiting(member)).isZero();
    }

    @Test
    void a_mail_server_that_does_not_answer_is_tried_again_later() throws Exception {
        // What other tests left in the outbox goes first: a round gives up after a stretch in which nothing could be
        // sent.
        letters.run();
        CaughtLetters.stop();
        answered(sent());
        letters.run();
        assertThat(waiting(member)).isEqualTo(1);
        CaughtLetters.start();
        letters.run();
        assertThat(CaughtLetters.to(address(member))).isEmpty();
        MovedClock.standing(1, () -> letters.run());
        assertThat(CaughtLetters.to(address(member))).hasSize(1);
        assertThat(waiting(member)).isZero();
    }

    @Test
    void the_daily_letter_gathers_what_is_unread_and_comes_once_a_day() throws Exception {
        sent();
        sent();
        letters.run();
        assertThat(CaughtLetters.to(address(chair))).isEmpty();
        MovedClock.standing(1, () -> {
            letters.run();
            letters.run();
        });
        assertThat(CaughtLetters.to(address(chair)))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter).contains("Subject: 您在工会有 2 条未读通知").doesNotContain(SECRET));
    }

    @Test
    void what_was_read_meanwhile_and_what_was_chosen_for_the_page_alone_brings_no_letter() throws Exception {
        answered(sent());
        As.member(register, member, () -> desk.readAll());
        letters.run();
        assertThat(waiting(member)).isZero();
        As.member(register, member, () -> {
            desk.choose(Map.of(NoticeKind.SUGGESTION_ANSWERED, Way.IN_APPLICATION));
            return null;
        });
        answered(sent());
        assertThat(unread(member)).isEqualTo(1);
        assertThat(waiting(member)).isZero();
        letters.run();
        assertThat(CaughtLetters.to(address(member))).isEmpty();
    }

    @Test
    void the_clock_tells_those_responsible_and_once_the_union_above() throws Exception {
        var id = sent();
        As.member(register, chair, () -> desk.readAll());
        MovedClock.later(31, () -> {
            assertThat(told(chair))
                    .extracting(NoticeLine::kind)
                    .contains(NoticeKind.DEADLINE_NEAR, NoticeKind.DEADLINE_MISSED);
            assertThat(told(above)).extracting(NoticeLine::kind).containsExactly(NoticeKind.DEADLINE_MISSED_BELOW);
            assertThat(told(member)).isEmpty();
        });
        MovedClock.later(33, () -> {
            assertThat(told(chair)).extracting(NoticeLine::kind).contains(NoticeKind.DEADLINE_LATE);
            assertThat(told(above)).hasSize(1);
        });
        assertThat(told(chair)).allMatch(line -> line.matter().id() == id.value());
    }

    @Test
    void every_turn_of_a_suggestion_reaches_whom_it_concerns() throws Exception {
        var id = sent();
        As.officer(register, chair, () -> {
            handling.list(id, committee.read(id).version());
            handling.ask(id, committee.read(id).version(), "哪一台？");
            handling.hide(id, committee.read(id).version(), HidingReason.INSULT, "");
            return null;
        });
        As.member(register, member, () -> {
            suggestions.reply(id, "三号机");
            suggestions.appeal(id, "没有说谁");
            return null;
        });
        assertThat(told(member))
                .extracting(NoticeLine::kind)
                .containsExactlyInAnyOrder(
                        NoticeKind.SUGGESTION_MOVED, NoticeKind.SUGGESTION_ASKED, NoticeKind.SUGGESTION_HIDDEN);
        assertThat(told(chair))
                .extracting(NoticeLine::kind)
                .containsExactlyInAnyOrder(NoticeKind.SUGGESTION_ARRIVED, NoticeKind.SUGGESTION_AT_WORK);
        assertThat(told(above)).extracting(NoticeLine::kind).containsExactly(NoticeKind.APPEAL_ARRIVED);
        for (var nobody : List.of(colleague, officer))
            assertThat(told(nobody)).as(nobody).isEmpty();
    }

    @Test
    void an_ordinary_member_chooses_among_what_can_reach_them_and_an_officer_among_all() throws Exception {
        assertThat(As.member(register, member, () -> desk.ways()).keySet())
                .isNotEmpty()
                .noneMatch(NoticeKind::isForOfficers);
        assertThat(As.officer(register, chair, () -> desk.ways()).keySet()).containsExactly(NoticeKind.values());
    }

    @Test
    void what_was_read_longer_ago_than_the_rules_say_is_removed_and_what_is_unread_stays() throws Exception {
        sent();
        As.member(register, chair, () -> desk.readAll());
        answered(sent());
        MovedClock.standing(364, () -> forgetting.sweep());
        assertThat(told(chair)).hasSize(2);
        MovedClock.standing(366, () -> assertThat(forgetting.sweep()).isPositive());
        assertThat(told(chair)).hasSize(1).noneMatch(NoticeLine::read);
        assertThat(told(member)).hasSize(1);
    }

    private SuggestionId sent() throws Exception {
        return As.member(register, member, () -> suggestions.send(Category.SAFETY, SECRET, SECRET));
    }

    private void answered(SuggestionId id) throws Exception {
        As.officer(register, chair, () -> {
            handling.answer(id, committee.read(id).version(), "已经换好。");
            return null;
        });
    }

    private List<NoticeLine> told(String number) throws Exception {
        return As.member(register, number, () -> desk.mine(null)).items();
    }

    private long unread(String number) throws Exception {
        return As.member(register, number, () -> desk.unread());
    }

    private int waiting(String number) throws Exception {
        var id = register.withNumber(number).orElseThrow().value();
        return Integer.parseInt(new UnionData(union)
                .read("select count(*) from letter where recipient_id = ?", id)
                .get(0));
    }

    private static String address(String number) {
        return number.toLowerCase(java.util.Locale.ROOT) + "@example.org";
    }

    private String joins(String name, OrganisationId where, Post post) {
        var number = mark + "-" + name;
        var id = register.join(number, "通知测试", where, LONG_AGO);
        register.correct(id, "通知测试", null, new Contact(null, address(number)));
        if (post != null) offices.appoint(id, where, post, LONG_AGO);
        return number;
    }
}
