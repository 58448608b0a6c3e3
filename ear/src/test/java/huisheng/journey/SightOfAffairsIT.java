package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.affairs.AffairsReason;
import huisheng.affairs.AffairsRound;
import huisheng.affairs.CheckerDesk;
import huisheng.affairs.CountersignDesk;
import huisheng.affairs.DraftText;
import huisheng.affairs.Duty;
import huisheng.affairs.DutyState;
import huisheng.affairs.EditorDesk;
import huisheng.affairs.PublicationDesk;
import huisheng.affairs.PublicationFilter;
import huisheng.affairs.PublicationId;
import huisheng.affairs.PublicationLine;
import huisheng.affairs.PublicationState;
import huisheng.affairs.QuestionDesk;
import huisheng.affairs.RemarkKind;
import huisheng.deadline.Deadlines;
import huisheng.deadline.Matter;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.MemberRegister;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.management.ObjectName;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is not published, and what is for members alone, is unknown to everybody else: at the desk, on the page, in the list,
 * the search, the feed, the answers for programs and the files.
 */
@ExtendWith(ArquillianExtension.class)
class SightOfAffairsIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final String EDITOR = "A-EDITOR";
    private static final String CHECKER = "A-CHECKER";
    private static final String CHAIR = "A-CHAIR";
    private static final String MEMBER = "A-MEMBER";
    private static final String OTHER = "A-OTHER";
    private static final String OTHER_CHAIR = "A-OTHER-CHAIR";
    private static final String OTHER_EDITOR = "A-OTHER-EDITOR";
    private static final String OTHER_CHECKER = "A-OTHER-CHECKER";

    @Inject
    private EditorDesk editor;

    @Inject
    private CheckerDesk checker;

    @Inject
    private CountersignDesk leader;

    @Inject
    private PublicationDesk desk;

    @Inject
    private QuestionDesk questions;

    @Inject
    private AffairsRound round;

    @Inject
    private Deadlines deadlines;

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private Offices offices;

    @Inject
    private Clock clock;

    @Resource
    private UserTransaction transaction;

    @BeforeEach
    void twoUnionsStand() throws Exception {
        if (register.withNumber(EDITOR).isPresent()) return;
        transaction.begin();
        var union = tree.found(null, Level.COMPANY, "Z-AFFAIRS", "公开测试公司工会", null);
        var branch = tree.found(union, Level.BRANCH, "Z-AFFAIRS-1", "公开测试分会", null);
        var elsewhere = tree.found(null, Level.COMPANY, "Z-ELSEWHERE", "别家公司工会", null);
        holds(EDITOR, union, Post.EDITOR);
        holds(CHECKER, union, Post.COMMITTEE_MEMBER);
        holds(CHAIR, union, Post.CHAIR);
        register.join(MEMBER, "甲", branch, LONG_AGO);
        register.join(OTHER, "乙", elsewhere, LONG_AGO);
        holds(OTHER_CHAIR, elsewhere, Post.CHAIR);
        holds(OTHER_EDITOR, elsewhere, Post.EDITOR);
        holds(OTHER_CHECKER, elsewhere, Post.COMMITTEE_MEMBER);
        transaction.commit();
    }

    @Test
    void a_draft_is_unknown_to_everybody_but_its_own_union_at_every_step() throws Exception {
        var word = word();
        var id = drafted(word, false, clock.now().plusSeconds(86_400));
        unknownOutside(id, word);
        handIn(id);
        unknownOutside(id, word);
        check(id);
        unknownOutside(id, word);
        countersign(id);
        assertThat(item(id)).isEqualTo(PublicationState.SCHEDULED);
        unknownOutside(id, word);
    }

    @Test
    void the_part_for_members_is_read_by_members_alone() throws Exception {
        var word = word();
        var id = published(word, false);
        var secret = "内" + word;
        assertThat(As.member(register, MEMBER, () -> desk.read(id)).view().membersText())
                .contains(secret);
        assertThat(found(MEMBER, secret)).extracting(PublicationLine::id).containsExactly(id);
        assertThat(As.member(register, OTHER, () -> desk.read(id)).view().membersText())
                .isNull();
        assertThat(found(OTHER, secret)).isEmpty();
        assertThat(desk.read(id).view().membersText()).isNull();
        assertThat(desk.search(null, secret, null).items()).isEmpty();
        for (var address : addresses(id))
            assertThat(visitor().get(address).body()).as(address).doesNotContain(secret);
        assertThat(visitor().get("/affairs/publication.xhtml?id=" + id.value()).body())
                .contains(word);
        assertThat(visitor().get("/api/affairs/" + id.value() + "/members-text").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_file_of_a_draft_is_nobodys_and_one_for_members_is_theirs_alone() throws Exception {
        var word = word();
        var id = drafted(word, false, null);
        as(EDITOR, () -> editor.addFile(id, false, "公开.txt", bytes("公开" + word)));
        as(EDITOR, () -> editor.addFile(id, true, "内部.txt", bytes("内部" + word)));
        var files = As.officer(register, EDITOR, () -> editor.read(id)).files();
        assertThat(files).hasSize(2);
        for (var file : files) assertThat(fetched(id, file.id())).isEqualTo(404);
        handIn(id);
        refused(AffairsReason.NOT_NOW, () -> as(CHECKER, () -> editor.addFile(id, false, "晚.txt", bytes("晚"))));
        check(id);
        countersign(id);
        for (var file : files) {
            assertThat(fetched(id, file.id())).isEqualTo(file.membersOnly() ? 404 : 200);
            assertThat(As.member(register, MEMBER, () -> desk.file(id, file.id()))
                            .line()
                            .digest())
                    .isEqualTo(file.digest());
        }
        assertThat(desk.read(id).files()).singleElement().matches(file -> !file.membersOnly());
        assertThat(desk.fingerprinted(id)).endsWith(files.get(0).digest() + "\n");
    }

    @Test
    void a_withdrawn_text_is_gone_from_every_address_and_its_reason_stays() throws Exception {
        var word = word();
        var id = drafted(word, false, null);
        as(EDITOR, () -> editor.addFile(id, false, "公开.txt", bytes("公开" + word)));
        handIn(id);
        check(id);
        countersign(id);
        var file = desk.read(id).files().get(0).id();
        assertThat(fetched(id, file)).isEqualTo(200);
        As.officer(register, CHAIR, () -> {
            leader.withdraw(id, version(CHAIR, id), "名单有误");
            return null;
        });
        assertThat(fetched(id, file)).isEqualTo(404);
        for (var address : addresses(id))
            assertThat(visitor().get(address).body()).as(address).doesNotContain("正文" + word);
        assertThat(visitor().get("/affairs/publication.xhtml?id=" + id.value()).body())
                .contains("名单有误");
        assertThat(visitor().get("/api/affairs/" + id.value() + "/text").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_editor_does_not_check_and_only_the_chair_countersigns() throws Exception {
        var id = drafted(word(), false, null);
        handIn(id);
        refused(
                AffairsReason.OWN_WORDS_CHECKED,
                () -> as(EDITOR, () -> checker.check(id, version(EDITOR, id), Map.of())));
        check(id);
        refused(
                AffairsReason.CHAIR_COUNTERSIGNS,
                () -> as(CHECKER, () -> leader.countersign(id, version(CHECKER, id))));
        refused(AffairsReason.NO_SUCH_PUBLICATION, () -> as(OTHER_CHAIR, () -> leader.countersign(id, 1)));
    }

    @Test
    void at_the_desk_of_another_union_what_is_published_is_unknown_like_a_draft() throws Exception {
        var id = published(word(), false);
        assertThat(As.officer(register, OTHER_CHAIR, () -> desk.read(id)).view().membersText())
                .isNull();
        for (Act act : new Act[] {
            () -> editor.read(id),
            () -> editor.correct(id, word()),
            () -> leader.withdraw(id, 1, "不该由别家撤"),
            () -> editor.drop(id, 1),
            () -> editor.addFile(id, false, "别家.txt", bytes("别家"))
        }) refused(AffairsReason.NO_SUCH_PUBLICATION, () -> as(OTHER_CHAIR, act));
    }

    @Test
    void an_answer_for_members_is_read_by_members_alone() throws Exception {
        var id = published(word(), false);
        var secret = "答" + word();
        var asked = As.member(register, MEMBER, () -> questions.send(id, RemarkKind.QUESTION, "问" + secret, word()));
        refused(AffairsReason.NO_SUCH_REMARK, () -> as(OTHER_CHAIR, () -> editor.remark(asked)));
        as(EDITOR, () -> editor.answer(asked, secret, true));
        assertThat(desk.read(id).remarks().items()).isEmpty();
        assertThat(As.member(register, OTHER, () -> desk.read(id)).remarks().items())
                .isEmpty();
        assertThat(As.member(register, MEMBER, () -> desk.read(id)).remarks().items())
                .singleElement()
                .matches(remark -> remark.answer().equals(secret));
        for (var address : addresses(id))
            assertThat(visitor().get(address).body()).as(address).doesNotContain(secret);
    }

    @Test
    void questions_come_in_stretches_without_gap_or_repetition() throws Exception {
        var id = published(word(), false);
        for (int i = 0; i < 45; i++) {
            var text = "第" + i + "问";
            As.member(register, MEMBER, () -> questions.send(id, RemarkKind.QUESTION, text, word()));
        }
        var read = new ArrayList<String>();
        String after = null;
        do {
            var at = after;
            var remarks = As.member(register, MEMBER, () -> desk.read(id, at)).remarks();
            remarks.items().forEach(one -> read.add(one.text()));
            after = remarks.next();
        } while (after != null);
        assertThat(read).hasSize(45).doesNotHaveDuplicates().startsWith("第44问").endsWith("第0问");
    }

    @Test
    void a_search_within_one_union_gives_full_stretches_though_others_published_more_of_it() throws Exception {
        var word = word();
        for (int i = 0; i < 3; i++) published(word, false);
        publishedElsewhere(word);
        assertThat(desk.search(union(), word, null).items()).hasSize(3);
        assertThat(desk.search(tree.withCode("Z-ELSEWHERE").orElseThrow().id(), word, null)
                        .items())
                .hasSize(1);
        assertThat(desk.search(null, word, null).items()).hasSize(4);
    }

    private void publishedElsewhere(String word) throws Exception {
        var there = tree.withCode("Z-ELSEWHERE").orElseThrow().id();
        var id = As.officer(register, OTHER_EDITOR, () -> editor.draft(there, text(word, false, null), word()));
        as(OTHER_EDITOR, () -> editor.handIn(id, version(OTHER_EDITOR, id)));
        as(OTHER_CHECKER, () -> checker.check(id, version(OTHER_CHECKER, id), Map.of()));
        as(OTHER_CHAIR, () -> leader.countersign(id, version(OTHER_CHAIR, id)));
    }

    @Test
    void what_is_to_be_published_is_due_until_it_is_published_or_excused_by_the_chair_in_public() throws Exception {
        var there = tree.withCode("Z-ELSEWHERE").orElseThrow().id();
        var duty = duty(there, "APPRAISAL");
        var first = duty.period().from();
        // The union was registered in this run: what the year asks of it is not late on its first day.
        assertThat(duty.dueOn()).isAfter(clock.today());
        refused(
                AffairsReason.CHAIR_COUNTERSIGNS,
                () -> as(OTHER_EDITOR, () -> leader.excuse(there, "APPRAISAL", first, "没有")));
        refused(
                AffairsReason.CHAIR_COUNTERSIGNS,
                () -> as(CHAIR, () -> leader.excuse(there, "APPRAISAL", first, "没有")));
        if (duty.state().isOpen()) as(OTHER_CHAIR, () -> leader.excuse(there, "APPRAISAL", first, "本届委员会刚选出，明年评议。"));
        assertThat(duty(there, "APPRAISAL").state()).isEqualTo(DutyState.EXCUSED);
        refused(
                AffairsReason.NO_SUCH_DUTY,
                () -> as(OTHER_CHAIR, () -> leader.excuse(there, "APPRAISAL", first, "再说一次")));
        assertThat(visitor()
                        .get("/api/affairs/unions/" + there.value() + "/duties")
                        .body())
                .contains("本届委员会刚选出");
        assertThat(visitor().get("/affairs/list.xhtml?union=" + there.value()).body())
                .contains("本届委员会刚选出");
        refused(AffairsReason.NO_SUCH_DUTY, () -> as(OTHER_CHAIR, () -> leader.excuse(there, "RULE", first, "不定期")));
    }

    private Duty duty(OrganisationId union, String category) {
        return desk.duties(union).stream()
                .filter(one -> one.item().code().equals(category)
                        && one.period().last().isAfter(clock.today().minusDays(1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_changed_meanwhile_is_not_countersigned_unseen() throws Exception {
        var id = drafted(word(), false, null);
        handIn(id);
        check(id);
        int seen = version(CHAIR, id);
        as(CHECKER, () -> checker.sendBack(id, version(CHECKER, id), "补一个数"));
        refused(AffairsReason.CHANGED_MEANWHILE, () -> as(CHAIR, () -> leader.countersign(id, seen)));
    }

    @Test
    void a_form_that_is_sent_twice_is_taken_once() throws Exception {
        var token = UUID.randomUUID().toString();
        var union = union();
        var text = text(word(), false, null);
        var first = As.officer(register, EDITOR, () -> editor.draft(union, text, token));
        assertThat(As.officer(register, EDITOR, () -> editor.draft(union, text, token)))
                .isEqualTo(first);
        var id = published(word(), false);
        var asked = As.member(register, MEMBER, () -> questions.send(id, RemarkKind.QUESTION, "多少钱？", token));
        assertThat(As.member(register, MEMBER, () -> questions.send(id, RemarkKind.QUESTION, "多少钱？", token)))
                .isEqualTo(asked);
    }

    @Test
    void a_question_is_read_by_others_once_it_is_answered_and_its_deadline_is_kept() throws Exception {
        var id = published(word(), true);
        refused(
                AffairsReason.ONLY_MEMBERS_ASK,
                () -> As.member(register, OTHER, () -> questions.send(id, RemarkKind.QUESTION, "外人问", word())));
        var asked = As.member(register, MEMBER, () -> questions.send(id, RemarkKind.OBJECTION, "名单里漏了人。", word()));
        assertThat(desk.read(id).remarks().items()).isEmpty();
        assertThat(desk.read(id).waiting()).isOne();
        var matter = new Matter("publicationremark", asked.value());
        assertThat(deadlines.of(matter)).singleElement().matches(one -> one.isOwed());
        refused(AffairsReason.NO_SUCH_REMARK, () -> as(OTHER_CHAIR, () -> editor.answer(asked, "乱答", false)));
        as(EDITOR, () -> editor.answer(asked, "已经核实，没有漏。", false));
        assertThat(desk.read(id).remarks().items())
                .singleElement()
                .matches(remark -> remark.answer().equals("已经核实，没有漏。") && !remark.own());
        assertThat(deadlines.of(matter)).singleElement().matches(one -> !one.isOwed());
        assertThat(As.member(register, MEMBER, () -> desk.read(id)).remarks().items())
                .singleElement()
                .matches(remark -> remark.news());
    }

    @Test
    void the_clock_publishes_once_though_two_rounds_run_at_once() throws Exception {
        var id = drafted(word(), true, clock.now().plusSeconds(3_600));
        handIn(id);
        check(id);
        countersign(id);
        MovedClock.standing(1, () -> {
            rounds();
            assertThat(item(id)).isEqualTo(PublicationState.POSTING);
            assertThat(As.officer(register, CHAIR, () -> editor.read(id)).course().stream()
                            .filter(step -> step.turn().name().equals("PUBLISHED")))
                    .hasSize(1);
        });
        MovedClock.standing(2, () -> {
            rounds();
            assertThat(item(id)).isEqualTo(PublicationState.POSTING);
        });
        MovedClock.standing(40, () -> {
            rounds();
            assertThat(item(id)).isEqualTo(PublicationState.FINAL);
        });
    }

    @Test
    void a_correction_takes_the_place_of_the_old_which_stays_readable_beside_it() throws Exception {
        var word = word();
        var old = published(word, false);
        var correction = As.officer(register, EDITOR, () -> editor.correct(old, word()));
        refused(AffairsReason.CORRECTION_UNDER_WAY, () -> as(CHECKER, () -> editor.correct(old, word())));
        assertThat(desk.changes(old)).isNull();
        var changed = new DraftText("RULE", "题目" + word, "正文" + word + "改", null, "写错一个字", false, null);
        as(EDITOR, () -> editor.edit(correction, version(EDITOR, correction), changed));
        handIn(correction);
        check(correction);
        countersign(correction);
        assertThat(desk.read(old).view().text()).isEqualTo("正文" + word);
        assertThat(desk.read(old).newer().id()).isEqualTo(correction);
        assertThat(desk.changes(correction).text()).hasSize(2);
        assertThat(desk.list(new PublicationFilter(union(), null, null), null).items())
                .extracting(PublicationLine::id)
                .contains(correction)
                .doesNotContain(old);
        assertThat(desk.search(union(), word, null).items())
                .extracting(PublicationLine::id)
                .containsExactly(correction);
    }

    private static int fetched(PublicationId id, long file) throws Exception {
        return visitor().get("/api/affairs/" + id.value() + "/files/" + file).statusCode();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Two servers whose minute has come. */
    private void rounds() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Integer> one : threads.invokeAll(List.<Callable<Integer>>of(round::run, round::run))) one.get();
        } finally {
            threads.shutdown();
        }
    }

    private void unknownOutside(PublicationId id, String word) throws Exception {
        ThrowingCallable[] asks = {
            () -> desk.read(id),
            () -> As.member(register, MEMBER, () -> desk.read(id)),
            () -> As.officer(register, EDITOR, () -> desk.read(id)),
            () -> As.officer(register, OTHER_CHAIR, () -> editor.read(id)),
            () -> desk.fingerprinted(id),
            () -> desk.changes(id)
        };
        for (var ask : asks) refused(AffairsReason.NO_SUCH_PUBLICATION, ask);
        for (var address : addresses(id))
            assertThat(visitor().get(address).body()).as(address).doesNotContain(word);
        assertThat(visitor().get("/affairs/publication.xhtml?id=" + id.value()).statusCode())
                .isEqualTo(404);
        assertThat(visitor().get("/api/affairs/" + id.value()).statusCode()).isEqualTo(404);
        assertThat(visitor().get("/affairs/item.xhtml?id=" + id.value()).body()).doesNotContain(word);
        assertThat(found(MEMBER, word)).isEmpty();
        assertThat(desk.search(null, word, null).items()).isEmpty();
    }

    private List<String> addresses(PublicationId id) {
        var union = "/api/affairs/unions/" + union().value();
        return List.of(
                "/affairs/publication.xhtml?id=" + id.value(),
                "/affairs/changes.xhtml?id=" + id.value(),
                "/affairs/list.xhtml?union=" + union().value(),
                "/api/affairs/" + id.value(),
                "/api/affairs/" + id.value() + "/text",
                "/api/affairs/" + id.value() + "/members-text",
                union,
                union + "/feed",
                union + "/publications.csv");
    }

    private List<PublicationLine> found(String number, String words) throws Exception {
        return As.member(register, number, () -> desk.search(null, words, null)).items();
    }

    private PublicationId published(String word, boolean posting) throws Exception {
        var id = drafted(word, posting, null);
        handIn(id);
        check(id);
        countersign(id);
        return id;
    }

    private PublicationId drafted(String word, boolean posting, Instant at) throws Exception {
        var text = text(word, posting, at);
        return As.officer(
                register,
                EDITOR,
                () -> editor.draft(union(), text, UUID.randomUUID().toString()));
    }

    private static DraftText text(String word, boolean posting, Instant at) {
        return new DraftText("RULE", "题目" + word, "正文" + word, "内" + word, null, posting, at);
    }

    private void handIn(PublicationId id) throws Exception {
        as(EDITOR, () -> editor.handIn(id, version(EDITOR, id)));
    }

    private void check(PublicationId id) throws Exception {
        as(CHECKER, () -> checker.check(id, version(CHECKER, id), Map.of()));
    }

    private void countersign(PublicationId id) throws Exception {
        as(CHAIR, () -> leader.countersign(id, version(CHAIR, id)));
    }

    private PublicationState item(PublicationId id) throws Exception {
        return As.officer(register, CHAIR, () -> editor.read(id)).view().line().state();
    }

    private int version(String number, PublicationId id) throws Exception {
        return As.officer(register, number, () -> editor.read(id)).version();
    }

    private interface Act {
        void go() throws Exception;
    }

    private void as(String number, Act act) throws Exception {
        As.officer(register, number, () -> {
            act.go();
            return null;
        });
    }

    private OrganisationId union() {
        return tree.withCode("Z-AFFAIRS").orElseThrow().id();
    }

    /** A word that stands nowhere else. */
    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private static void refused(AffairsReason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    private static Http visitor() throws Exception {
        var binding = new ObjectName("jboss.as:socket-binding-group=standard-sockets,socket-binding=http");
        var port = ManagementFactory.getPlatformMBeanServer().getAttribute(binding, "boundPort");
        return new Http("http://localhost:" + port);
    }

    private void holds(String number, OrganisationId union, Post post) {
        offices.appoint(register.join(number, number, union, LONG_AGO), union, post, LONG_AGO);
    }
}
