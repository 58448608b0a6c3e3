package huisheng.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import huisheng.kernel.Refused;
import huisheng.membership.MemberRegister;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import huisheng.suggestion.Category;
import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.SuggestionDesk;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.SuggestionReason;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two branches under one roof: what one has written or answered is unknown in the other. */
@ExtendWith(ArquillianExtension.class)
class SightOfSuggestionsIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final List<String> STRANGERS = List.of("S-THERE", "S-THERE-CHAIR", "S-ROOF-CHAIR");

    @Inject
    private SuggestionDesk desk;

    @Inject
    private CommitteeDesk committee;

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private Offices offices;

    @Resource
    private UserTransaction transaction;

    @BeforeEach
    void twoBranchesStand() throws Exception {
        if (register.withNumber("S-HERE").isPresent()) return;
        transaction.begin();
        var roof = tree.found(null, Level.COMPANY, "S-ROOF", "视线测试公司工会", null);
        var here = tree.found(roof, Level.BRANCH, "S-HERE", "甲分会", null);
        var there = tree.found(roof, Level.BRANCH, "S-THERE", "乙分会", null);
        var team = tree.found(here, Level.TEAM, "S-TEAM", "甲分会一组", null);
        register.join("S-HERE", "甲一", team, LONG_AGO);
        register.join("S-HERE-OTHER", "甲二", here, LONG_AGO);
        register.join("S-THERE", "乙一", there, LONG_AGO);
        chair("S-HERE-CHAIR", here);
        chair("S-THERE-CHAIR", there);
        chair("S-ROOF-CHAIR", roof);
        transaction.commit();
    }

    @Test
    void a_suggestion_from_a_group_of_members_reaches_the_committee_of_its_branch() throws Exception {
        var id = sent("班组的工具柜");
        assertEquals(
                "甲一", asChair("S-HERE-CHAIR", () -> committee.read(id)).author().name());
    }

    @Test
    void a_suggestion_that_waits_is_unknown_to_everybody_but_its_author_and_committee() throws Exception {
        var id = sent("未答复的建议");
        unknownTo("S-HERE-OTHER", id);
        for (var stranger : STRANGERS) unknownTo(stranger, id);
    }

    @Test
    void an_answered_suggestion_is_read_in_its_branch_and_unknown_elsewhere() throws Exception {
        var id = sent("已答复的建议");
        asChair("S-HERE-CHAIR", () -> {
            committee.answer(id, "照办。");
            return null;
        });
        assertEquals(
                "照办。", As.member(register, "S-HERE-OTHER", () -> desk.read(id)).answer());
        for (var stranger : STRANGERS) unknownTo(stranger, id);
    }

    @Test
    void another_committee_can_neither_read_nor_answer() throws Exception {
        var id = sent("别人的建议");
        refusedAsUnknown(() -> asChair("S-THERE-CHAIR", () -> committee.read(id)));
        refusedAsUnknown(() -> asChair("S-THERE-CHAIR", () -> {
            committee.answer(id, "不该发出的答复");
            return null;
        }));
        refusedAsUnknown(() -> asChair("S-THERE-CHAIR", () -> committee.read(new SuggestionId(Long.MAX_VALUE))));
    }

    private SuggestionId sent(String subject) throws Exception {
        return As.member(register, "S-HERE", () -> desk.send(Category.OTHER, subject, "内容。"));
    }

    private void unknownTo(String number, SuggestionId id) {
        refusedAsUnknown(() -> As.member(register, number, () -> desk.read(id)));
    }

    private static void refusedAsUnknown(Callable<?> act) {
        var refused = assertThrows(Refused.class, act::call);
        assertEquals(SuggestionReason.NO_SUCH_SUGGESTION, refused.reason());
    }

    private <T> T asChair(String number, Callable<T> act) throws Exception {
        return As.officer(register, number, act);
    }

    private void chair(String number, OrganisationId organisation) {
        offices.appoint(
                register.join(number, number + "主席", organisation, LONG_AGO), organisation, Post.CHAIR, LONG_AGO);
    }
}
