package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.deadline.Deadlines;
import huisheng.deadline.Matter;
import huisheng.grievance.CaseEntry;
import huisheng.grievance.CaseFilter;
import huisheng.grievance.CaseIntakeDesk;
import huisheng.grievance.CaseTemplateDesk;
import huisheng.grievance.CaseWorkDesk;
import huisheng.grievance.Channel;
import huisheng.grievance.GrievanceClass;
import huisheng.grievance.GrievanceDesk;
import huisheng.grievance.GrievanceId;
import huisheng.grievance.GrievanceParties;
import huisheng.grievance.GrievanceReason;
import huisheng.grievance.GrievanceState;
import huisheng.grievance.NewGrievance;
import huisheng.grievance.Rating;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.office.OfficeReason;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import huisheng.suggestion.TemplateDesk;
import huisheng.template.AnswerTemplates;
import huisheng.template.TemplateReason;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who reads a case, and for whom it does not exist: a branch with three case officers under a company with one. */
@ExtendWith(ArquillianExtension.class)
class SightOfGrievancesIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final String MEMBER = "V-MEMBER";
    private static final String ONE = "V-ONE";
    private static final String TWO = "V-TWO";
    private static final String THREE = "V-THREE";
    private static final String ABOVE = "V-ABOVE";
    private static final List<String> STRANGERS = List.of("V-OTHER", "V-CHAIR", "V-ROOF-CHAIR", "V-ELSEWHERE", ABOVE);

    @Inject
    private GrievanceDesk desk;

    @Inject
    private CaseIntakeDesk intake;

    @Inject
    private CaseWorkDesk work;

    @Inject
    private CaseTemplateDesk templates;

    @Inject
    private TemplateDesk answers;

    @Inject
    private GrievanceParties parties;

    @Inject
    private Deadlines deadlines;

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private Offices offices;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @BeforeEach
    void theUnionsStand() throws Exception {
        if (register.withNumber(MEMBER).isPresent()) return;
        transaction.begin();
        var roof = tree.found(null, Level.COMPANY, "V-ROOF", "维权测试公司工会", null);
        var here = tree.found(roof, Level.BRANCH, "V-HERE", "甲分会", null);
        var there = tree.found(roof, Level.BRANCH, "V-THERE", "乙分会", null);
        register.join(MEMBER, "当事人", here, LONG_AGO);
        register.join("V-OTHER", "同事", here, LONG_AGO);
        for (var number : List.of(ONE, TWO, THREE)) joins(number, here, Post.CASE_OFFICER);
        joins("V-CHAIR", here, Post.CHAIR);
        joins("V-ROOF-CHAIR", roof, Post.CHAIR);
        joins(ABOVE, roof, Post.CASE_OFFICER);
        register.join("V-THERE-MEMBER", "乙分会会员", there, LONG_AGO);
        joins("V-ELSEWHERE", there, Post.CASE_OFFICER);
        transaction.commit();
    }

    @Test
    void before_it_is_assigned_the_unions_case_officers_read_it_and_nobody_else() throws Exception {
        var id = sent("");
        for (var officer : List.of(ONE, TWO, THREE))
            assertThat(seenBy(officer, id)).isTrue();
        for (var stranger : STRANGERS) unknownTo(stranger, id);
        assertThat(readByMember(MEMBER, id)).isTrue();
        assertThat(readByMember("V-OTHER", id)).isFalse();
    }

    @Test
    void once_assigned_only_the_member_and_the_officers_assigned_read_it() throws Exception {
        var id = assigned(sent(""), ONE);
        assertThat(seenBy(ONE, id)).isTrue();
        unknownTo(TWO, id);
        unknownTo(THREE, id);
        for (var stranger : STRANGERS) unknownTo(stranger, id);
        assertThat(parties.of(id).orElseThrow().officers()).containsExactly(member(ONE));
        as(ONE, () -> intake.join(id, acts(ONE, id), member(TWO)));
        assertThat(seenBy(TWO, id)).isTrue();
    }

    @Test
    void who_is_named_in_a_case_never_sees_that_it_exists() throws Exception {
        int before = officer(THREE, () -> (int) intake.count().all());
        var id = sent(" " + THREE + "，");
        unknownTo(THREE, id);
        assertThat(officer(THREE, () -> (int) intake.count().all())).isEqualTo(before);
        assertThat(parties.of(id).orElseThrow().officers()).doesNotContain(member(THREE));
        assertThatThrownBy(() -> as(
                        ONE, () -> classified(id, ONE), () -> intake.assign(id, acts(ONE, id), List.of(member(THREE)))))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(GrievanceReason.NOT_FOR_THIS_OFFICER));
    }

    @Test
    void where_everybody_is_named_it_goes_to_the_union_above_at_once() throws Exception {
        var id = sent(ONE + " " + TWO + "、" + THREE);
        for (var officer : List.of(ONE, TWO, THREE)) unknownTo(officer, id);
        assertThat(seenBy(ABOVE, id)).isTrue();
    }

    @Test
    void when_the_last_officer_steps_back_the_union_above_has_it() throws Exception {
        var id = assigned(sent(ONE), TWO);
        as(TWO, () -> intake.recuse(id, acts(TWO, id)));
        unknownTo(TWO, id);
        assertThat(seenBy(THREE, id)).isTrue();
        as(THREE, () -> intake.recuse(id, acts(THREE, id)));
        for (var officer : List.of(ONE, TWO, THREE)) unknownTo(officer, id);
        assertThat(seenBy(ABOVE, id)).isTrue();
        assertThat(state(id)).isEqualTo(GrievanceState.ESCALATED);
    }

    @Test
    void an_officer_does_not_handle_a_case_of_their_own() throws Exception {
        var id = As.member(
                register, ONE, () -> desk.send(form("", UUID.randomUUID().toString())));
        unknownTo(ONE, id);
        assertThat(readByMember(ONE, id)).isTrue();
        assertThat(seenBy(TWO, id)).isTrue();
    }

    @Test
    void a_limit_that_is_missed_hands_it_up_and_not_before() throws Exception {
        var id = sent("");
        MovedClock.later(3, () -> unknownTo(ABOVE, id));
        MovedClock.later(40, () -> {
            assertThat(seenBy(ABOVE, id)).isTrue();
            unknownTo(ONE, id);
            assertThat(state(id)).isEqualTo(GrievanceState.ESCALATED);
        });
    }

    @Test
    void who_comes_too_late_but_before_the_clock_still_decides() throws Exception {
        var id = sent("");
        MovedClock.standing(40, () -> as(ONE, () -> intake.accept(id, acts(ONE, id), "受理，抱歉晚了。")));
        assertThat(state(id)).isEqualTo(GrievanceState.ACCEPTED);
        unknownTo(ABOVE, id);
    }

    @Test
    void an_employer_who_does_not_answer_is_written_down_by_the_clock() throws Exception {
        var id = inHand(sent(""), ONE);
        as(ONE, () -> work.sendLetter(id, acts(ONE, id), new CaseWorkDesk.NewLetter("某公司", "拖欠加班费。", "请补发。", true)));
        var letter = officer(ONE, () -> intake.read(id)).letters().get(0);
        assertThat(letter.member()).as("the member did not agree to be named").isNull();
        assertThat(letter.citeZh()).isNotBlank();
        MovedClock.later(35, () -> assertThat(state(id)).isEqualTo(GrievanceState.SILENT));
    }

    @Test
    void while_the_member_is_asked_the_limit_does_not_pass() throws Exception {
        var id = inHand(sent(""), ONE);
        as(ONE, () -> work.ask(id, acts(ONE, id), "请补充工资条。"));
        MovedClock.later(60, () -> assertThat(state(id)).isEqualTo(GrievanceState.WAITING));
        As.member(register, MEMBER, () -> {
            desk.say(id, "补上了。", null);
            return null;
        });
        assertThat(state(id)).isEqualTo(GrievanceState.IN_HAND);
    }

    @Test
    void a_referral_that_nobody_takes_up_goes_to_the_union_above_by_itself() throws Exception {
        var id = referred();
        MovedClock.standing(2, () -> unknownTo(ABOVE, id));
        MovedClock.later(30, () -> {
            assertThat(state(id)).isEqualTo(GrievanceState.ESCALATED);
            assertThat(seenBy(ABOVE, id)).isTrue();
            unknownTo(ONE, id);
        });
    }

    @Test
    void a_referral_that_was_taken_up_stays_where_it_is() throws Exception {
        var id = referred();
        refused(GrievanceReason.NOT_NOW, () -> as(ONE, () -> work.close(id, acts(ONE, id))));
        as(ONE, () -> work.handOver(id, acts(ONE, id), "王科长收件，编号 2026-117。"));
        MovedClock.later(60, () -> assertThat(state(id)).isEqualTo(GrievanceState.HANDED_OVER));
        as(ONE, () -> work.close(id, acts(ONE, id)));
        assertThat(state(id)).isEqualTo(GrievanceState.CLOSED);
    }

    @Test
    void a_case_that_the_member_withdraws_is_over_and_nothing_is_owed_in_it() throws Exception {
        var id = inHand(sent(""), ONE);
        as(ONE, () -> work.sendLetter(id, acts(ONE, id), new CaseWorkDesk.NewLetter("某公司", "拖欠。", "请补发。", true)));
        refused(GrievanceReason.NOT_CONFIRMED, () -> memberSays(() -> desk.withdraw(id, "算了", false)));
        assertThat(state(id)).isEqualTo(GrievanceState.LETTER_SENT);
        memberSays(() -> desk.withdraw(id, "", true));
        assertThat(deadlines.of(new Matter("grievance", id.value())))
                .hasSizeGreaterThan(2)
                .noneMatch(one -> one.isOwed());
        MovedClock.later(90, () -> assertThat(state(id)).isEqualTo(GrievanceState.WITHDRAWN));
        refused(GrievanceReason.NOT_NOW, () -> as(ONE, () -> work.goOn(id, acts(ONE, id))));
        refused(GrievanceReason.NOT_NOW, () -> memberSays(() -> desk.withdraw(id, "", true)));
        assertThat(seenBy(ONE, id)).isTrue();
        for (var stranger : STRANGERS) unknownTo(stranger, id);
    }

    @Test
    void a_case_that_nobody_has_begun_is_withdrawn_too() throws Exception {
        var id = sent(THREE);
        memberSays(() -> desk.withdraw(id, "同事帮忙说清楚了。", true));
        assertThat(state(id)).isEqualTo(GrievanceState.WITHDRAWN);
        unknownTo(THREE, id);
        unknownTo(ABOVE, id);
    }

    @Test
    void who_is_named_stays_outside_though_the_case_goes_up_to_them() throws Exception {
        var id = sent(ABOVE);
        as(ONE, () -> classified(id, ONE));
        refused(GrievanceReason.NO_UNION_ABOVE, () -> as(ONE, () -> intake.escalate(id, acts(ONE, id), "请上级办。")));
        MovedClock.later(60, () -> unknownTo(ABOVE, id));
        assertThat(readByMember(MEMBER, id)).isTrue();
    }

    @Test
    void an_officer_who_lost_the_office_reads_nothing_any_more() throws Exception {
        var number = "V-L-" + UUID.randomUUID().toString().substring(0, 8);
        transaction.begin();
        joins(number, tree.withCode("V-THERE").orElseThrow().id(), Post.CASE_OFFICER);
        transaction.commit();
        var id = As.member(
                register,
                "V-THERE-MEMBER",
                () -> desk.send(form("", UUID.randomUUID().toString())));
        assertThat(seenBy(number, id)).isTrue();
        assigned(id, number);
        assertThat(seenBy(number, id)).isTrue();
        unknownTo("V-ELSEWHERE", id);
        leaves(number);
        unknownTo(number, id);
        assertThat(seenBy("V-ELSEWHERE", id)).as("nobody in office works on it").isTrue();
    }

    @Test
    void not_solved_opens_it_once_and_then_the_union_above_has_it() throws Exception {
        var id = inHand(sent(""), ONE);
        as(ONE, () -> work.solve(id, acts(ONE, id), "已补发。"));
        memberSays(() -> desk.notSolved(id, "没有收到。"));
        assertThat(state(id)).isEqualTo(GrievanceState.IN_HAND);
        as(ONE, () -> work.solve(id, acts(ONE, id), "再次补发。"), () -> work.close(id, acts(ONE, id)));
        memberSays(() -> desk.notSolved(id, "还是没有。"));
        assertThat(state(id)).isEqualTo(GrievanceState.ESCALATED);
        assertThat(seenBy(ABOVE, id)).isTrue();
        unknownTo(ONE, id);
    }

    @Test
    void of_two_officers_at_once_the_second_is_told_of_the_first() throws Exception {
        var id = sent("");
        int seen = acts(ONE, id);
        as(ONE, () -> intake.accept(id, seen, "受理。"));
        refused(GrievanceReason.CHANGED_MEANWHILE, () -> as(TWO, () -> intake.decline(id, seen, "不受理。")));
        assertThat(state(id)).isEqualTo(GrievanceState.ACCEPTED);
    }

    @Test
    void a_form_that_is_sent_twice_is_one_case() throws Exception {
        var form = form("", UUID.randomUUID().toString());
        var first = As.member(register, MEMBER, () -> desk.send(form));
        assertThat(As.member(register, MEMBER, () -> desk.send(form))).isEqualTo(first);
        assertThat(As.member(register, "V-OTHER", () -> desk.send(form))).isNotEqualTo(first);
    }

    @Test
    void what_is_sent_again_after_its_answer_was_lost_stands_there_once() throws Exception {
        var id = inHand(sent(""), ONE);
        for (int i = 0; i < 2; i++) memberSays(() -> desk.say(id, "工资条找到了。", null));
        assertThat(said(id)).containsOnlyOnce("工资条找到了。");
        as(ONE, () -> work.say(id, acts(ONE, id), "收到。", null));
        memberSays(() -> desk.say(id, "工资条找到了。", null));
        assertThat(said(id)).endsWith("工资条找到了。", "收到。", "工资条找到了。");
        as(ONE, () -> work.ask(id, acts(ONE, id), "哪个月？"));
        for (int i = 0; i < 2; i++) memberSays(() -> desk.say(id, "七月。", null));
        assertThat(said(id)).endsWith("哪个月？", "七月。").containsOnlyOnce("七月。");
    }

    @Test
    void who_hands_a_case_up_does_not_keep_it_there_though_they_hold_the_office_above_too() throws Exception {
        transaction.begin();
        var roof = tree.found(null, Level.COMPANY, "W-ROOF", "两级维权测试工会", null);
        var here = tree.found(roof, Level.BRANCH, "W-HERE", "丙分会", null);
        register.join("W-MEMBER", "当事人", here, LONG_AGO);
        joins("W-BOTH", here, Post.CASE_OFFICER);
        offices.appoint(member("W-BOTH"), roof, Post.CASE_OFFICER, LONG_AGO);
        joins("W-ABOVE", roof, Post.CASE_OFFICER);
        transaction.commit();
        var id = As.member(
                register, "W-MEMBER", () -> desk.send(form("", UUID.randomUUID().toString())));
        inHand(id, "W-BOTH");
        unknownTo("W-ABOVE", id);
        as("W-BOTH", () -> intake.escalate(id, acts("W-BOTH", id), "请上级一起办。"));
        assertThat(seenBy("W-ABOVE", id)).isTrue();
        refused(GrievanceReason.NOT_NOW, () -> as("W-BOTH", () -> work.say(id, acts("W-BOTH", id), "还是我来。", null)));
    }

    /** Each server takes a stretch of numbers for itself: what happened later may have the lower one. */
    @Test
    void a_case_is_told_in_the_order_in_which_it_happened_whichever_server_wrote_it() throws Exception {
        var id = inHand(sent(""), ONE);
        memberSays(() -> desk.say(id, "先说的。", null));
        as(ONE, () -> work.say(id, acts(ONE, id), "后说的。", null));
        try (var connection = union.getConnection();
                var later = connection.prepareStatement(
                        "update grievance_entry set id = -id where grievance_id = ? and words = '后说的。'")) {
            later.setLong(1, id.value());
            assertThat(later.executeUpdate()).isOne();
        }
        assertThat(said(id)).endsWith("先说的。", "后说的。");
    }

    private List<String> said(GrievanceId id) throws Exception {
        return officer(ONE, () -> intake.read(id)).entries().stream()
                .map(CaseEntry::words)
                .toList();
    }

    @Test
    void templates_of_cases_are_their_unions_case_officers_alone() throws Exception {
        var here = tree.withCode("V-HERE").orElseThrow().id();
        as(ONE, () -> templates.add(here, "受理（甲）", "属于受理范围。"));
        var kept = officer(TWO, templates::mine).get(0);
        assertThat(kept.text()).isEqualTo("属于受理范围。");
        assertThat(officer(TWO, () -> templates.of(here))).containsExactly(kept);
        for (var stranger : List.of("V-CHAIR", ABOVE, "V-ELSEWHERE")) {
            assertThat(officer(stranger, templates::mine)).doesNotContain(kept);
            refused(OfficeReason.NOT_YOUR_OFFICE, () -> as(stranger, () -> templates.of(here)));
            refused(OfficeReason.NOT_YOUR_OFFICE, () -> as(stranger, () -> templates.add(here, "x", "x")));
            refused(TemplateReason.NO_SUCH_TEMPLATE, () -> as(stranger, () -> templates.change(kept.id(), "x", "x")));
            refused(TemplateReason.NO_SUCH_TEMPLATE, () -> as(stranger, () -> templates.remove(kept.id())));
        }
        // The chair answers suggestions here, and finds the case officers' templates at that counter no more than at
        // this.
        assertThat(officer("V-CHAIR", answers::unions)).containsExactly(here);
        assertThat(officer("V-CHAIR", answers::mine)).isEmpty();
        refused(TemplateReason.NO_SUCH_TEMPLATE, () -> as("V-CHAIR", () -> answers.remove(kept.id())));
        assertThatThrownBy(() -> As.member(register, ONE, templates::mine)).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.member(register, ONE, templates::unions)).isInstanceOf(EJBAccessException.class);
        as(TWO, () -> templates.change(kept.id(), "受理", "已经受理。"));
        assertThat(officer(ONE, templates::mine).get(0).text()).isEqualTo("已经受理。");
        as(ONE, () -> templates.remove(kept.id()));
        assertThat(officer(TWO, templates::mine)).isEmpty();
    }

    @Test
    void a_union_keeps_twenty_templates_at_a_counter_and_no_more() throws Exception {
        var there = tree.withCode("V-THERE").orElseThrow().id();
        for (int i = 0; i < AnswerTemplates.MOST; i++) {
            var title = "第" + i;
            as("V-ELSEWHERE", () -> templates.add(there, title, "话"));
        }
        refused(TemplateReason.TOO_MANY_TEMPLATES, () -> as("V-ELSEWHERE", () -> templates.add(there, "又", "话")));
        for (var one : officer("V-ELSEWHERE", templates::mine)) as("V-ELSEWHERE", () -> templates.remove(one.id()));
    }

    @Test
    void no_act_of_a_stranger_tells_that_there_is_a_case() throws Exception {
        var id = assigned(sent(""), ONE);
        for (var stranger : List.of(TWO, "V-CHAIR", ABOVE, "V-ELSEWHERE", MEMBER)) {
            var acts = List.<Refusing>of(
                    () -> intake.read(id),
                    () -> intake.accept(id, 0, "x"),
                    () -> intake.decline(id, 0, "x"),
                    () -> intake.classify(id, 0, GrievanceClass.HARD),
                    () -> intake.assign(id, 0, List.of(member(TWO))),
                    () -> intake.join(id, 0, member(TWO)),
                    () -> intake.escalate(id, 0, "x"),
                    () -> intake.recuse(id, 0),
                    () -> work.take(id, 0),
                    () -> work.ask(id, 0, "x"),
                    () -> work.goOn(id, 0),
                    () -> work.say(id, 0, "x", null),
                    () -> work.note(id, "x"),
                    () -> work.sendLetter(id, 0, new CaseWorkDesk.NewLetter("x", "x", "x", true)),
                    () -> work.recordAnswer(id, 0, "x"),
                    () -> work.solve(id, 0, "x"),
                    () -> work.findUnfounded(id, 0, "x"),
                    () -> work.refer(id, 0, "x", "x"),
                    () -> work.handOver(id, 0, "x"),
                    () -> work.close(id, 0));
            for (var act : acts) refused(GrievanceReason.NO_SUCH_GRIEVANCE, () -> as(stranger, act));
        }
        for (var act : List.<Refusing>of(
                () -> desk.read(id),
                () -> desk.say(id, "x", null),
                () -> desk.notSolved(id, "x"),
                () -> desk.rate(id, Rating.SATISFIED),
                () -> desk.withdraw(id, "", true)))
            refused(
                    GrievanceReason.NO_SUCH_GRIEVANCE,
                    () -> As.member(register, "V-OTHER", () -> {
                        act.go();
                        return null;
                    }));
    }

    private interface Refusing {
        void go() throws Exception;
    }

    private GrievanceId sent(String about) throws Exception {
        return As.member(
                register, MEMBER, () -> desk.send(form(about, UUID.randomUUID().toString())));
    }

    private static NewGrievance form(String about, String key) {
        return new NewGrievance(
                key, Channel.PAY, "加班费", "三个月的加班费没有发。", Map.of("pay.kind", "overtime"), about, null, false);
    }

    private void classified(GrievanceId id, String officer) {
        intake.accept(id, intake.read(id).sheet().acts(), "受理。");
        intake.classify(id, intake.read(id).sheet().acts(), GrievanceClass.ORDINARY);
    }

    private GrievanceId assigned(GrievanceId id, String officer) throws Exception {
        as(
                officer,
                () -> classified(id, officer),
                () -> intake.assign(id, acts(officer, id), List.of(member(officer))));
        return id;
    }

    private GrievanceId inHand(GrievanceId id, String officer) throws Exception {
        assigned(id, officer);
        as(officer, () -> work.take(id, acts(officer, id)));
        return id;
    }

    private GrievanceId referred() throws Exception {
        var id = inHand(sent(""), ONE);
        as(ONE, () -> work.refer(id, acts(ONE, id), "区劳动保障监察大队", "移送监察。"));
        return id;
    }

    private void leaves(String number) throws Exception {
        transaction.begin();
        var post = offices.heldIn(tree.withCode("V-THERE").orElseThrow().id()).stream()
                .filter(held -> held.member().equals(member(number)))
                .findFirst()
                .orElseThrow();
        offices.end(post.id(), LocalDate.now(Clock.ZONE).minusDays(1));
        transaction.commit();
    }

    /** Everywhere: opened, in every list, in the counts. */
    private void unknownTo(String number, GrievanceId id) throws Exception {
        refused(GrievanceReason.NO_SUCH_GRIEVANCE, () -> officer(number, () -> intake.read(id)));
        assertThat(listed(number, id)).as(number).isFalse();
    }

    private boolean seenBy(String number, GrievanceId id) throws Exception {
        assertThat(officer(number, () -> intake.read(id)).line().id()).isEqualTo(id);
        return listed(number, id);
    }

    private boolean listed(String number, GrievanceId id) throws Exception {
        for (var filter : CaseFilter.values()) {
            String after = null;
            do {
                var at = after;
                var slice = officer(number, () -> intake.inbox(filter, at));
                if (slice.items().stream().anyMatch(line -> line.id().equals(id))) return true;
                after = slice.next();
            } while (after != null);
        }
        return false;
    }

    private boolean readByMember(String number, GrievanceId id) throws Exception {
        try {
            return As.member(register, number, () -> desk.read(id)).line().id().equals(id);
        } catch (Refused refused) {
            assertThat(refused.reason()).isEqualTo(GrievanceReason.NO_SUCH_GRIEVANCE);
            return false;
        }
    }

    private GrievanceState state(GrievanceId id) throws Exception {
        return As.member(register, MEMBER, () -> desk.read(id)).line().state();
    }

    private int acts(String officer, GrievanceId id) throws Exception {
        return officer(officer, () -> intake.read(id)).sheet().acts();
    }

    private <T> T officer(String number, Callable<T> act) throws Exception {
        return As.officer(register, number, act);
    }

    private void as(String number, Refusing... acts) throws Exception {
        for (var act : acts)
            officer(number, () -> {
                act.go();
                return null;
            });
    }

    private void memberSays(Refusing act) throws Exception {
        As.member(register, MEMBER, () -> {
            act.go();
            return null;
        });
    }

    private static void refused(Refused.Reason reason, Refusing act) {
        assertThatThrownBy(act::go)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    private MemberId member(String number) {
        return register.withNumber(number).orElseThrow();
    }

    private void joins(String number, OrganisationId union, Post post) {
        offices.appoint(register.join(number, "某" + number, union, LONG_AGO), union, post, LONG_AGO);
    }
}
