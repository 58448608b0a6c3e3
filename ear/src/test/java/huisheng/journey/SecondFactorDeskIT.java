package huisheng.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.journey.Newcomers.Newcomer;
import huisheng.kernel.Refused;
import huisheng.membership.MemberRegister;
import huisheng.office.Post;
import huisheng.signin.Entered;
import huisheng.signin.HalfWay;
import huisheng.signin.Paired;
import huisheng.signin.SecondFactorDesk;
import huisheng.signin.SecretText;
import huisheng.signin.SecretToken;
import huisheng.signin.SessionDesk;
import huisheng.signin.SignInDesk;
import huisheng.signin.SignInReason;
import huisheng.signin.Visitor;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The second factor on both databases: set, asked for, used once, replaced by paper, given up. */
@ExtendWith(ArquillianExtension.class)
class SecondFactorDeskIT {
    private static final SecretText GOOD = new SecretText("夜班后的第一碗面最香甜");
    private static final AtomicInteger PLACE = new AtomicInteger();

    @Inject
    private SignInDesk desk;

    @Inject
    private SecondFactorDesk factor;

    @Inject
    private SessionDesk sessions;

    @Inject
    private MemberRegister register;

    @Inject
    private Newcomers newcomers;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Test
    void an_officer_comes_in_as_a_member_until_the_second_factor_is_set() throws Exception {
        var officer = newcomer();
        newcomers.takesOffice(officer.id(), newcomers.union("FACTORS"), Post.HANDLER);
        var entered = assertInstanceOf(Entered.class, desk.signIn(officer.number(), GOOD, visitor()));
        assertTrue(entered.secondFactorDue());
        assertFalse(sessions.present(entered.session()).orElseThrow().roles().contains("officer"));
        var paired = paired(officer, entered.session());
        assertTrue(sessions.present(entered.session()).isEmpty(), "the session goes on under a new token");
        assertTrue(sessions.present(paired.session()).orElseThrow().roles().contains("officer"));
        assertEquals(10, paired.recoveryCodes().size());
    }

    @Test
    void the_password_alone_gets_half_way_and_a_code_works_once() throws Exception {
        var member = newcomer();
        var secret = secretOf(member);
        var halfWay = assertInstanceOf(HalfWay.class, desk.signIn(member.number(), GOOD, visitor()));
        var code = Authenticator.codeAt(secret, Instant.now().plusSeconds(30));
        assertInstanceOf(Entered.class, desk.secondFactor(halfWay, code, visitor()));
        assertEquals(SignInReason.ONE_TIME_CODE_WRONG, refused(() -> desk.secondFactor(halfWay, code, visitor())));
    }

    @Test
    void a_wrong_code_is_refused_and_guessing_is_slowed_down() throws Exception {
        var member = newcomer();
        var secret = secretOf(member);
        var halfWay = assertInstanceOf(HalfWay.class, desk.signIn(member.number(), GOOD, visitor()));
        for (int i = 0; i < 6; i++)
            assertEquals(
                    SignInReason.ONE_TIME_CODE_WRONG, refused(() -> desk.secondFactor(halfWay, "000000", visitor())));
        var right = Authenticator.codeAt(secret, Instant.now().plusSeconds(30));
        assertEquals(SignInReason.TOO_MANY_TRIES, refused(() -> desk.secondFactor(halfWay, right, visitor())));
    }

    @Test
    void a_recovery_code_lets_in_once() throws Exception {
        var member = newcomer();
        var entered = assertInstanceOf(Entered.class, desk.signIn(member.number(), GOOD, visitor()));
        var paper = paired(member, entered.session()).recoveryCodes();
        var halfWay = assertInstanceOf(HalfWay.class, desk.signIn(member.number(), GOOD, visitor()));
        assertInstanceOf(Entered.class, desk.secondFactor(halfWay, paper.get(3).toLowerCase(), visitor()));
        assertEquals(
                SignInReason.ONE_TIME_CODE_WRONG, refused(() -> desk.secondFactor(halfWay, paper.get(3), visitor())));
        assertInstanceOf(Entered.class, desk.secondFactor(halfWay, paper.get(4), visitor()));
    }

    @Test
    void a_recovery_code_of_somebody_else_does_not_let_in() throws Exception {
        var other = newcomer();
        var theirs = assertInstanceOf(Entered.class, desk.signIn(other.number(), GOOD, visitor()));
        var paper = paired(other, theirs.session()).recoveryCodes();
        var member = newcomer();
        secretOf(member);
        var halfWay = assertInstanceOf(HalfWay.class, desk.signIn(member.number(), GOOD, visitor()));
        assertEquals(
                SignInReason.ONE_TIME_CODE_WRONG, refused(() -> desk.secondFactor(halfWay, paper.get(0), visitor())));
    }

    @Test
    void setting_it_needs_the_password_and_ends_other_sessions() throws Exception {
        var member = newcomer();
        var here = assertInstanceOf(Entered.class, desk.signIn(member.number(), GOOD, visitor()));
        var there = assertInstanceOf(Entered.class, desk.signIn(member.number(), GOOD, visitor()));
        var refused = assertThrows(
                Refused.class,
                () -> as(member, () -> {
                    factor.propose(new SecretText("not the password"));
                    return null;
                }));
        assertEquals(SignInReason.PASSWORD_WRONG, refused.reason());
        paired(member, here.session());
        assertTrue(sessions.present(there.session()).isEmpty());
    }

    @Test
    void a_reset_of_the_password_does_not_take_the_second_factor_away() throws Exception {
        var member = newcomer();
        secretOf(member);
        var code = newcomers.anotherCode(member.id());
        assertInstanceOf(HalfWay.class, desk.activate(member.number(), code, GOOD, visitor()));
    }

    @Test
    void a_member_may_give_it_up_and_an_officer_may_not() throws Exception {
        var member = newcomer();
        var entered = assertInstanceOf(Entered.class, desk.signIn(member.number(), GOOD, visitor()));
        var paper = paired(member, entered.session()).recoveryCodes();
        var office = newcomers.takesOffice(member.id(), newcomers.union("FACTORS"), Post.DELEGATE);
        assertEquals(
                SignInReason.OFFICERS_KEEP_IT,
                assertThrows(Refused.class, () -> as(member, () -> removed(paper.get(0))))
                        .reason());
        newcomers.losesOffice(office);
        as(member, () -> removed(paper.get(1)));
        assertInstanceOf(Entered.class, desk.signIn(member.number(), GOOD, visitor()));
    }

    @Test
    void the_database_has_neither_the_secret_nor_the_recovery_codes() throws Exception {
        var member = newcomer();
        var entered = assertInstanceOf(Entered.class, desk.signIn(member.number(), GOOD, visitor()));
        propose(member);
        var secret = as(member, () -> factor.proposed().orElseThrow().inWords()).replace(" ", "");
        var paper = confirmed(member, entered.session(), secret).recoveryCodes();
        var sealed = new UnionData(union)
                .read(
                        "select second_factor from account where member_id = ?",
                        member.id().value())
                .get(0);
        var bytes = java.util.Base64.getDecoder().decode(sealed);
        assertEquals(12 + 20 + 16, bytes.length, "nonce, secret, tag");
        assertFalse(java.util.HexFormat.of()
                .formatHex(bytes)
                .contains(java.util.HexFormat.of().formatHex(Authenticator.secret(secret))));
        for (var hash : new UnionData(union).read("select code_hash from recovery_code"))
            assertTrue(paper.stream().noneMatch(code -> hash.contains(code.replace("-", ""))));
    }

    private Object removed(String typed) {
        factor.remove(typed);
        return null;
    }

    private String secretOf(Newcomer member) throws Exception {
        var entered = assertInstanceOf(Entered.class, desk.signIn(member.number(), GOOD, visitor()));
        propose(member);
        var secret = as(member, () -> factor.proposed().orElseThrow().inWords());
        confirmed(member, entered.session(), secret);
        return secret;
    }

    private Paired paired(Newcomer member, SecretToken session) throws Exception {
        propose(member);
        var secret = as(member, () -> factor.proposed().orElseThrow().inWords());
        return confirmed(member, session, secret);
    }

    private void propose(Newcomer member) throws Exception {
        as(member, () -> {
            factor.propose(GOOD);
            return null;
        });
    }

    private Paired confirmed(Newcomer member, SecretToken session, String secret) throws Exception {
        long here = sessions.present(session).orElseThrow().session();
        var code = Authenticator.codeAt(secret, Instant.now());
        return as(member, () -> factor.confirm(code, here));
    }

    private <T> T as(Newcomer member, Callable<T> act) throws Exception {
        return As.member(register, member.number(), act);
    }

    private Newcomer newcomer() {
        var member = newcomers.joins(newcomers.union("FACTORS"));
        desk.activate(member.number(), member.code(), GOOD, visitor());
        return member;
    }

    private static Visitor visitor() {
        return new Visitor("100.64.0." + PLACE.incrementAndGet(), Optional.empty(), "Firefox · Linux");
    }

    private static Refused.Reason refused(Runnable act) {
        return assertThrows(Refused.class, act::run).reason();
    }
}
