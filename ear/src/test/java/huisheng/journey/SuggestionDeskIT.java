package huisheng.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import huisheng.kernel.Refused;
import huisheng.membership.MemberRegister;
import huisheng.suggestion.Category;
import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.SuggestionDesk;
import huisheng.suggestion.SuggestionReason;
import huisheng.suggestion.SuggestionState;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SuggestionDeskIT {
    @Inject
    private SuggestionDesk desk;

    @Inject
    private CommitteeDesk committee;

    @Inject
    private MemberRegister register;

    @Test
    void a_suggestion_is_answered_once() throws Exception {
        var id = As.member(register, "10001", () -> desk.send(Category.SAFETY, "护目镜", "总装线的护目镜该换了。"));
        As.officer(register, "10002", () -> {
            committee.answer(id, "本周五前全部更换。");
            return null;
        });
        var read = As.member(register, "10001", () -> desk.read(id));
        assertEquals(SuggestionState.ANSWERED, read.state());
        assertEquals("本周五前全部更换。", read.answer());
        var refused = assertThrows(
                Refused.class,
                () -> As.officer(register, "10002", () -> {
                    committee.answer(id, "再答一次");
                    return null;
                }));
        assertEquals(SuggestionReason.ALREADY_ANSWERED, refused.reason());
    }

    @Test
    void a_member_without_office_does_not_reach_the_committees_counter() {
        assertThrows(EJBAccessException.class, () -> As.member(register, "10001", () -> committee.waiting(null)));
    }
}
