package huisheng.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.journey.Newcomers.Newcomer;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.MemberRegister;
import huisheng.membership.SpellEnd;
import huisheng.membership.Standing;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.signin.Entered;
import huisheng.signin.HalfWay;
import huisheng.signin.ProviderDesk;
import huisheng.signin.SecretText;
import huisheng.signin.SecretToken;
import huisheng.signin.SessionDesk;
import huisheng.signin.SignInDesk;
import huisheng.signin.SignInReason;
import huisheng.signin.Visitor;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who has left comes in by no door, whichever stood open; who moved or retired still comes in, and rules nothing. */
@ExtendWith(ArquillianExtension.class)
class WhoLeavesIT {
    private static final SecretText GOOD = new SecretText("夜班后的第一碗面最香甜");
    private static final String ISSUER = "https://id.example.org/who-leaves";
    private static final AtomicInteger SUBJECT = new AtomicInteger();

    @Inject
    private SignInDesk door;

    @Inject
    private ProviderDesk provider;

    @Inject
    private SessionDesk sessions;

    @Inject
    private MemberRegister register;

    @Inject
    private Offices offices;

    @Inject
    private Newcomers newcomers;

    @Test
    void a_password_opens_nothing_any_more() {
        var member = activated();
        newcomers.leaves(member.id());
        refused(SignInReason.NUMBER_OR_PASSWORD_WRONG, () -> door.signIn(member.number(), GOOD, visitor()));
    }

    @Test
    void a_slip_that_was_never_used_opens_nothing() {
        var member = newcomers.joins(newcomers.union("LEAVES"));
        newcomers.leaves(member.id());
        refused(SignInReason.CODE_WRONG, () -> door.activate(member.number(), member.code(), GOOD, visitor()));
    }

    @Test
    void no_new_slip_is_made() {
        var member = newcomers.joins(newcomers.union("LEAVES"));
        newcomers.leaves(member.id());
        refused(SignInReason.NO_SUCH_MEMBER_HERE, () -> newcomers.anotherCode(member.id()));
    }

    @Test
    void an_identity_provider_opens_nothing_to_a_member_who_left_before_they_ever_came() {
        var number = newcomers.joinsWithoutCode(newcomers.union("LEAVES"));
        newcomers.leaves(register.withNumber(number).orElseThrow());
        refused(SignInReason.PROVIDER_NOT_KNOWN, () -> provider.arrived(ISSUER, subject(), number));
    }

    @Test
    void an_identity_provider_opens_nothing_to_a_known_member_who_left() {
        var number = newcomers.joinsWithoutCode(newcomers.union("LEAVES"));
        var subject = subject();
        assertInstanceOf(Entered.class, door.arrive(Optional.of(provider.arrived(ISSUER, subject, number)), visitor()));
        newcomers.leaves(register.withNumber(number).orElseThrow());
        refused(SignInReason.PROVIDER_NOT_KNOWN, () -> provider.arrived(ISSUER, subject, number));
    }

    @Test
    void a_pass_of_the_minute_before_opens_nothing() {
        var number = newcomers.joinsWithoutCode(newcomers.union("LEAVES"));
        var pass = provider.arrived(ISSUER, subject(), number);
        newcomers.leaves(register.withNumber(number).orElseThrow());
        refused(SignInReason.PROVIDER_NOT_KNOWN, () -> door.arrive(Optional.of(pass), visitor()));
    }

    @Test
    void sessions_and_offices_end_in_the_same_moment() {
        var member = activated();
        newcomers.takesOffice(member.id(), newcomers.union("LEAVES"), Post.EDITOR);
        var token = signedIn(member);
        newcomers.leaves(member.id());
        assertTrue(sessions.present(token).isEmpty());
        assertTrue(offices.heldBy(member.id()).isEmpty());
    }

    @Test
    void who_comes_back_needs_a_new_slip_and_holds_no_office() throws Exception {
        var member = activated();
        newcomers.takesOffice(member.id(), newcomers.union("LEAVES"), Post.EDITOR);
        newcomers.leaves(member.id());
        atOnce(() -> register.comeBack(member.id(), newcomers.union("LEAVES"), LocalDate.now(Clock.ZONE)));
        refused(SignInReason.NUMBER_OR_PASSWORD_WRONG, () -> door.signIn(member.number(), GOOD, visitor()));
        var code = newcomers.anotherCode(member.id());
        assertInstanceOf(Entered.class, door.activate(member.number(), code, GOOD, visitor()));
        assertTrue(offices.heldBy(member.id()).isEmpty());
    }

    @Test
    void who_retires_stays_signed_in_as_a_member_and_their_offices_end() throws Exception {
        var member = activated();
        newcomers.takesOffice(member.id(), newcomers.union("LEAVES"), Post.EDITOR);
        var token = signedIn(member);
        atOnce(() -> register.retire(member.id(), LocalDate.now(Clock.ZONE)));
        assertEquals(Standing.RETIRED, register.standing(member.id()));
        assertEquals(
                java.util.Set.of("member"),
                sessions.present(token).orElseThrow().roles());
        assertTrue(offices.heldBy(member.id()).isEmpty());
        assertInstanceOf(Entered.class, door.signIn(member.number(), GOOD, visitor()));
    }

    @Test
    void who_moves_stays_signed_in_and_leaves_the_office_of_the_old_place() throws Exception {
        var member = activated();
        newcomers.takesOffice(member.id(), newcomers.union("LEAVES"), Post.EDITOR);
        var token = signedIn(member);
        atOnce(() -> register.transfer(member.id(), newcomers.union("ELSEWHERE"), LocalDate.now(Clock.ZONE)));
        assertEquals(
                java.util.Set.of("member"),
                sessions.present(token).orElseThrow().roles());
        assertTrue(offices.heldBy(member.id()).isEmpty());
    }

    @Test
    void who_has_died_is_out_like_who_left() throws Exception {
        var member = activated();
        var token = signedIn(member);
        atOnce(() -> register.leave(member.id(), LocalDate.now(Clock.ZONE), SpellEnd.DECEASED));
        assertTrue(sessions.present(token).isEmpty());
        refused(SignInReason.NUMBER_OR_PASSWORD_WRONG, () -> door.signIn(member.number(), GOOD, visitor()));
    }

    private Newcomer activated() {
        var member = newcomers.joins(newcomers.union("LEAVES"));
        door.activate(member.number(), member.code(), GOOD, visitor());
        return member;
    }

    private SecretToken signedIn(Newcomer member) {
        var progress = door.signIn(member.number(), GOOD, visitor());
        if (progress instanceof HalfWay) throw new AssertionError("no second factor was set");
        return ((Entered) progress).session();
    }

    private static void atOnce(Runnable act) throws Exception {
        AtOnce.done(() -> {
            act.run();
            return null;
        });
    }

    private static String subject() {
        return "subject-" + SUBJECT.incrementAndGet();
    }

    private static Visitor visitor() {
        return new Visitor("192.0.2.77", Optional.empty(), "Firefox · Linux");
    }

    private static void refused(Refused.Reason reason, org.junit.jupiter.api.function.Executable act) {
        assertEquals(reason, assertThrows(Refused.class, act).reason());
    }
}
