package huisheng.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.kernel.Refused;
import huisheng.kernel.TextReason;
import huisheng.membership.MemberId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RenewalTest {
    private static final MemberId MEMBER = new MemberId(1);
    private static final MemberId REGISTRAR = new MemberId(2);
    private static final MemberId CHAIR = new MemberId(3);
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    private final Renewal renewal = new Renewal(MEMBER, REGISTRAR, "手机掉进了淬火池", NOW);

    @Test
    void nobody_asks_for_themselves_or_without_a_reason() {
        refused(SignInReason.NOT_FOR_ONESELF, () -> new Renewal(REGISTRAR, REGISTRAR, "x", NOW));
        refused(TextReason.TEXT_MISSING, () -> new Renewal(MEMBER, REGISTRAR, " \n ", NOW));
        refused(TextReason.TEXT_TOO_LONG, () -> new Renewal(MEMBER, REGISTRAR, "久".repeat(501), NOW));
    }

    @Test
    void who_asked_does_not_confirm_and_neither_does_the_member() {
        refused(SignInReason.SECOND_PERSON_NEEDED, () -> renewal.confirm(REGISTRAR, NOW));
        refused(SignInReason.NOT_FOR_ONESELF, () -> renewal.confirm(MEMBER, NOW));
        assertFalse(renewal.mayBeConfirmedBy(REGISTRAR));
        assertFalse(renewal.mayBeConfirmedBy(MEMBER));
        assertTrue(renewal.mayBeConfirmedBy(CHAIR));
        assertTrue(renewal.isWaiting(NOW));
    }

    @Test
    void it_is_decided_once() {
        renewal.confirm(CHAIR, NOW);
        assertEquals(CHAIR, renewal.decidedBy());
        refused(SignInReason.ALREADY_DECIDED, () -> renewal.confirm(CHAIR, NOW));
        refused(SignInReason.ALREADY_DECIDED, () -> renewal.decline(REGISTRAR, NOW));
    }

    @Test
    void after_seven_days_it_is_asked_for_again() {
        var late = NOW.plus(Renewal.LIFE);
        assertFalse(renewal.isWaiting(late));
        refused(SignInReason.NO_SUCH_RENEWAL, () -> renewal.confirm(CHAIR, late));
        renewal.confirm(CHAIR, late.minusSeconds(1));
    }

    @Test
    void a_plain_code_in_its_place_removes_nothing_any_more() {
        var code = new ActivationCode(MEMBER, "hash", CHAIR, NOW);
        assertFalse(code.removesSecondFactor());
        code.removeSecondFactor();
        assertTrue(code.removesSecondFactor());
        code.issue("another", REGISTRAR, NOW);
        assertFalse(code.removesSecondFactor());
    }

    private static void refused(Refused.Reason reason, Executable act) {
        assertEquals(reason, assertThrows(Refused.class, act).reason());
    }
}
