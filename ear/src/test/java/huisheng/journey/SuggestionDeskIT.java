package huisheng.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import huisheng.membership.MemberRegister;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationTree;
import huisheng.suggestion.AnswerRating;
import huisheng.suggestion.Appeal;
import huisheng.suggestion.AppealDesk;
import huisheng.suggestion.BranchDesk;
import huisheng.suggestion.Category;
import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.HandlingDesk;
import huisheng.suggestion.HidingReason;
import huisheng.suggestion.SuggestionDesk;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.SuggestionLine;
import huisheng.suggestion.SuggestionReason;
import huisheng.suggestion.SuggestionState;
import huisheng.suggestion.Wording;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SuggestionDeskIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Inject
    private SuggestionDesk desk;

    @Inject
    private CommitteeDesk committee;

    @Inject
    private HandlingDesk handling;

    @Inject
    private BranchDesk branch;

    @Inject
    private AppealDesk appeals;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Offices offices;

    @Resource
    private UserTransaction transaction;

    @Test
    void a_suggestion_is_answered_once() throws Exception {
        var id = As.member(register, "10001", () -> desk.send(Category.SAFETY, "护目镜", "总装线的护目镜该换了。"));
        As.officer(register, "10002", () -> {
            handling.answer(id, committee.read(id).version(), "本周五前全部更换。");
            return null;
        });
        var read = As.member(register, "10001", () -> desk.read(id));
        assertEquals(SuggestionState.ANSWERED, read.state());
        assertEquals("本周五前全部更换。", read.answer());
        var refused = assertThrows(
                Refused.class,
                () -> As.officer(register, "10002", () -> {
                    handling.answer(id, committee.read(id).version(), "再答一次");
                    return null;
                }));
        assertEquals(SuggestionReason.ALREADY_ANSWERED, refused.reason());
    }

    @Test
    void a_member_without_office_does_not_reach_the_committees_counter() {
        assertThrows(EJBAccessException.class, () -> As.member(register, "10001", () -> committee.waiting(null)));
    }

    @Test
    void what_is_sent_twice_from_one_form_at_once_is_there_once() throws Exception {
        var key = UUID.randomUUID().toString();
        var wording = new Wording(Category.WELFARE, "双击", "连点两下。");
        Callable<SuggestionId> send = () -> As.member(register, "10001", () -> desk.send(key, null, wording));
        var ids = new HashSet<SuggestionId>();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var sent = new ArrayList<Future<SuggestionId>>();
            for (int i = 0; i < 4; i++) sent.add(pool.submit(send));
            for (var one : sent) ids.add(one.get());
        } finally {
            pool.shutdown();
        }
        assertEquals(1, ids.size());
    }

    @Test
    void of_two_officers_the_second_is_told_of_the_first_and_sends_nothing() throws Exception {
        var id = sent("两位委员同时看");
        var first = As.officer(register, "10002", () -> committee.open(id));
        var second = As.officer(register, "10004", () -> committee.open(id));
        assertEquals("李建国", second.lookedBy().name());
        As.officer(register, "10002", () -> {
            handling.take(id, first.version());
            return null;
        });
        refused(SuggestionReason.CHANGED_MEANWHILE, "10004", () -> handling.answer(id, second.version(), "抢答"));
        assertEquals(SuggestionState.SENT, stateOf(id));
        int now = As.officer(register, "10004", () -> committee.read(id)).version();
        As.officer(register, "10004", () -> {
            handling.answer(id, now, "看过以后再答");
            return null;
        });
        refused(SuggestionReason.ALREADY_ANSWERED, "10002", () -> handling.answer(id, now, "又答"));
    }

    @Test
    void duplicates_become_one_and_every_author_reads_its_answer() throws Exception {
        var into = sent("车棚照明坏了");
        var one = As.member(register, "10005", () -> desk.send(Category.SAFETY, "车棚没有灯", "晚上看不见。"));
        As.officer(register, "10002", () -> {
            handling.merge(one, committee.read(one).version(), into);
            handling.answer(into, committee.read(into).version(), "明天修。");
            return null;
        });
        assertEquals(SuggestionState.MERGED, stateOf(one, "10005"));
        var read = As.member(register, "10005", () -> desk.read(into));
        assertEquals("明天修。", read.answer());
        assertEquals(true, read.isAuthors());
        assertEquals(into, As.member(register, "10005", () -> desk.read(one)).mergedInto());
    }

    @Test
    void a_renewed_handling_that_is_late_goes_to_the_level_above_by_the_clock() throws Exception {
        var id = sent("再办又逾期");
        answer(id, "第一次答复");
        As.member(register, "10001", () -> {
            desk.rate(id, AnswerRating.UNSATISFIED, "没有换");
            return null;
        });
        assertEquals(SuggestionState.REOPENED, stateOf(id));
        MovedClock.later(60, () -> {
            assertEquals(SuggestionState.RAISED, stateOf(id));
            assertEquals(
                    true,
                    As.officer(register, "10031", () -> committee.read(id)).ours());
            assertEquals(
                    false,
                    As.officer(register, "10002", () -> committee.read(id)).ours());
        });
    }

    @Test
    void an_answer_that_nobody_rates_is_closed_by_the_clock() throws Exception {
        var id = sent("没有评价");
        answer(id, "已办");
        MovedClock.later(20, () -> assertEquals(SuggestionState.CLOSED, stateOf(id)));
    }

    @Test
    void a_first_answer_that_is_late_is_raised_by_its_author_alone() throws Exception {
        var id = sent("逾期自己转");
        refused(SuggestionReason.NOT_LATE, "10001", () -> desk.raise(id));
        MovedClock.later(40, () -> {
            assertEquals(SuggestionState.SENT, stateOf(id));
            As.member(register, "10001", () -> {
                desk.raise(id);
                return null;
            });
            assertEquals(SuggestionState.RAISED, stateOf(id));
        });
    }

    @Test
    void while_its_author_is_asked_the_days_do_not_count() throws Exception {
        var id = sent("请补充");
        var due = As.member(register, "10001", () -> desk.read(id)).answerDueOn();
        As.officer(register, "10002", () -> {
            handling.ask(id, committee.read(id).version(), "哪条线？");
            return null;
        });
        MovedClock.later(10, () -> {
            As.member(register, "10001", () -> {
                desk.reply(id, "二号线");
                return null;
            });
            var now = As.member(register, "10001", () -> desk.read(id)).answerDueOn();
            assertEquals(due.plusDays(10), now);
        });
    }

    @Test
    void a_member_supports_once_however_often_they_press() throws Exception {
        var id = sent("多一台饮水机");
        As.officer(register, "10002", () -> {
            handling.list(id, committee.read(id).version());
            return null;
        });
        for (int i = 0; i < 2; i++)
            As.member(register, "10005", () -> {
                branch.support(id);
                return null;
            });
        assertEquals(0, As.member(register, "10001", () -> desk.read(id)).supports(), "one alone is not told");
        assertTrue(As.member(register, "10005", () -> desk.read(id)).supported());
        refused(SuggestionReason.NOT_YOUR_OWN, "10001", () -> branch.support(id));
    }

    @Test
    void an_officer_neither_handles_nor_is_asked_to_answer_what_they_wrote_alone_or_with_others() throws Exception {
        var own = As.member(register, "10002", () -> desk.send(Category.OTHER, "主席自己提的", "内容。"));
        int seen = As.officer(register, "10004", () -> committee.read(own)).version();
        refused(SuggestionReason.OWN_SUGGESTION, "10002", () -> handling.answer(own, seen, "自己答自己"));
        refused(SuggestionReason.OWN_SUGGESTION, "10002", () -> handling.take(own, seen));
        refused(SuggestionReason.OWN_SUGGESTION, "10002", () -> handling.note(own, "自己记"));
        refused(
                SuggestionReason.OWN_SUGGESTION,
                "10004",
                () -> handling.assign(own, seen, register.withNumber("10002").orElseThrow()));
        assertEquals(false, isAskedToAnswer("10002", own));
        assertEquals(true, isAskedToAnswer("10004", own));
        var into = sent("和主席提的一样");
        As.officer(register, "10004", () -> {
            handling.merge(own, committee.read(own).version(), into);
            return null;
        });
        int now = As.officer(register, "10004", () -> committee.read(into)).version();
        refused(SuggestionReason.OWN_SUGGESTION, "10002", () -> handling.answer(into, now, "并案以后自己答"));
        assertEquals(false, isAskedToAnswer("10002", into));
        As.officer(register, "10004", () -> {
            handling.answer(into, now, "别人来答");
            return null;
        });
    }

    @Test
    void after_a_merge_every_author_rates_once_and_it_is_closed_when_all_have() throws Exception {
        var into = merged("储物柜不够", "10005");
        answer(into, "下月添二十个");
        rate("10001", into, AnswerRating.SATISFIED);
        assertEquals(SuggestionState.ANSWERED, stateOf(into));
        refused(SuggestionReason.RATED_ALREADY, "10001", () -> desk.rate(into, AnswerRating.PARTLY, ""));
        assertEquals(null, As.member(register, "10005", () -> desk.read(into)).rating());
        rate("10005", into, AnswerRating.PARTLY);
        assertEquals(SuggestionState.CLOSED, stateOf(into));
        assertEquals(
                AnswerRating.PARTLY,
                As.officer(register, "10002", () -> committee.read(into).thread())
                        .rating());
    }

    @Test
    void one_dissatisfied_author_has_it_handled_again_once_and_then_above() throws Exception {
        var into = merged("更衣室的通风", "10005");
        answer(into, "正在研究");
        rate("10001", into, AnswerRating.SATISFIED);
        rate("10005", into, AnswerRating.UNSATISFIED);
        assertEquals(SuggestionState.REOPENED, stateOf(into));
        answer(into, "风扇已装");
        rate("10001", into, AnswerRating.UNSATISFIED);
        assertEquals(SuggestionState.RAISED, stateOf(into));
    }

    @Test
    void the_union_above_decides_an_appeal_against_hiding_and_sees_it_only_while_it_is_asked() throws Exception {
        var id = sent("更衣室的门锁");
        As.officer(register, "10002", () -> {
            handling.list(id, committee.read(id).version());
            handling.hide(id, committee.read(id).version(), HidingReason.INSULT, "请换个说法");
            return null;
        });
        refused(SuggestionReason.NO_SUCH_SUGGESTION, "10031", () -> appeals.read(id));
        As.member(register, "10001", () -> {
            assertEquals(true, desk.mayAppeal(id));
            desk.appeal(id, "只说了门锁");
            assertEquals(false, desk.mayAppeal(id));
            return null;
        });
        refused(SuggestionReason.APPEALED_ALREADY, "10001", () -> desk.appeal(id, "再请一次"));
        refused(SuggestionReason.NO_SUCH_SUGGESTION, "10002", () -> appeals.read(id));
        var sheet = As.officer(register, "10031", () -> appeals.read(id));
        assertEquals("只说了门锁", sheet.words());
        assertEquals("请换个说法", sheet.explanation());
        assertEquals(
                sheet.line().dueOn(),
                As.member(register, "10001", () -> desk.read(id)).appealDueOn());
        refused(SuggestionReason.CHANGED_MEANWHILE, "10031", () -> appeals.lift(id, sheet.version() - 1, "看过了"));
        refused(SuggestionReason.NO_SUCH_SUGGESTION, "10002", () -> appeals.lift(id, sheet.version(), "自己定"));
        As.officer(register, "10031", () -> {
            appeals.lift(id, sheet.version(), "没有侮辱谁");
            return null;
        });
        refused(SuggestionReason.NO_SUCH_SUGGESTION, "10031", () -> appeals.read(id));
        assertEquals(null, As.member(register, "10005", () -> desk.read(id)).appeal());
        assertEquals(
                Appeal.LIFTED, As.member(register, "10001", () -> desk.read(id)).appeal());
        refused(
                SuggestionReason.LIFTED_ABOVE,
                "10002",
                () -> handling.hide(id, committee.read(id).version(), HidingReason.INSULT, ""));
    }

    @Test
    void who_hid_a_text_does_not_decide_on_it_though_they_sit_in_the_committee_above_too() throws Exception {
        transaction.begin();
        var roof = tree.found(null, Level.COMPANY, "D-ROOF", "两级委员测试工会", null);
        var here = tree.found(roof, Level.BRANCH, "D-HERE", "丁分会", null);
        register.join("D-MEMBER", "丁一", here, LONG_AGO);
        var both = register.join("D-BOTH", "丁二", here, LONG_AGO);
        for (var union : List.of(here, roof)) offices.appoint(both, union, Post.COMMITTEE_MEMBER, LONG_AGO);
        var above = register.join("D-ABOVE", "丁三", roof, LONG_AGO);
        offices.appoint(above, roof, Post.CHAIR, LONG_AGO);
        transaction.commit();
        var id = As.member(register, "D-MEMBER", () -> desk.send(Category.SAFETY, "浴室的热水", "浴室的热水时有时无。"));
        As.officer(register, "D-BOTH", () -> {
            handling.list(id, committee.read(id).version());
            handling.hide(id, committee.read(id).version(), HidingReason.INSULT, "");
            return null;
        });
        As.member(register, "D-MEMBER", () -> {
            desk.appeal(id, "没有侮辱谁");
            return null;
        });
        var sheet = As.officer(register, "D-BOTH", () -> appeals.read(id));
        assertEquals(false, sheet.may());
        refused(SuggestionReason.NOT_YOURS_TO_DECIDE, "D-BOTH", () -> appeals.uphold(id, sheet.version(), "自己维持自己"));
        As.officer(register, "D-ABOVE", () -> {
            appeals.lift(id, sheet.version(), "可以公开");
            return null;
        });
    }

    @Test
    void exports_give_what_the_lists_show_and_all_of_it() throws Exception {
        As.officer(register, "10002", () -> {
            var exported = new ArrayList<SuggestionId>();
            committee.export(line -> exported.add(line.id()));
            assertEquals(everything(committee::all), exported);
            return null;
        });
    }

    private static List<SuggestionId> everything(Function<String, Slice<SuggestionLine>> list) {
        var all = new ArrayList<SuggestionId>();
        var slice = list.apply(null);
        slice.items().forEach(line -> all.add(line.id()));
        while (slice.hasNext()) {
            slice = list.apply(slice.next());
            slice.items().forEach(line -> all.add(line.id()));
        }
        return all;
    }

    private SuggestionId merged(String subject, String other) throws Exception {
        var into = sent(subject);
        var one = As.member(register, other, () -> desk.send(Category.OTHER, subject + "（又）", "内容。"));
        As.officer(register, "10002", () -> {
            handling.merge(one, committee.read(one).version(), into);
            return null;
        });
        return into;
    }

    private void rate(String number, SuggestionId id, AnswerRating rating) throws Exception {
        As.member(register, number, () -> {
            desk.rate(id, rating, "说明");
            return null;
        });
    }

    private boolean isAskedToAnswer(String officer, SuggestionId id) throws Exception {
        return As.officer(register, officer, () -> {
            for (var slice = committee.waiting(null); ; slice = committee.waiting(slice.next())) {
                if (slice.items().stream().anyMatch(line -> line.id().equals(id))) return true;
                if (!slice.hasNext()) return false;
            }
        });
    }

    private interface Act {
        void go();
    }

    private void refused(SuggestionReason reason, String number, Act act) {
        var no = assertThrows(
                Refused.class,
                () -> As.officer(register, number, () -> {
                    act.go();
                    return null;
                }));
        assertEquals(reason, no.reason());
    }

    private void answer(SuggestionId id, String words) throws Exception {
        As.officer(register, "10002", () -> {
            handling.answer(id, committee.read(id).version(), words);
            return null;
        });
    }

    private SuggestionId sent(String subject) throws Exception {
        return As.member(register, "10001", () -> desk.send(Category.OTHER, subject, "内容。"));
    }

    private SuggestionState stateOf(SuggestionId id) throws Exception {
        return stateOf(id, "10001");
    }

    private SuggestionState stateOf(SuggestionId id, String author) throws Exception {
        return As.member(register, author, () -> desk.read(id)).state();
    }
}
