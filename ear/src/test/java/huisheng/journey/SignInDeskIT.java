package huisheng.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.journey.Newcomers.Newcomer;
import huisheng.kernel.Refused;
import huisheng.membership.MemberRegister;
import huisheng.signin.Entered;
import huisheng.signin.SecretText;
import huisheng.signin.SecretToken;
import huisheng.signin.SessionDesk;
import huisheng.signin.SignInDesk;
import huisheng.signin.SignInReason;
import huisheng.signin.Visitor;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The door: activation, passwords, and how guessing is slowed down without shutting the member out. */
@ExtendWith(ArquillianExtension.class)
class SignInDeskIT {
    private static final SecretText GOOD = new SecretText("夜班后的第一碗面最香甜");
    private static final SecretText BAD = new SecretText("夜班后的第一碗面不好吃");

    @Inject
    private SignInDesk desk;

    @Inject
    private SessionDesk sessions;

    @Inject
    private MemberRegister register;

    @Inject
    private Newcomers newcomers;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Test
    void a_code_from_a_slip_sets_the_password_once_and_signs_in() {
        var member = newcomer();
        var entered = activated(member, "203.0.113.1");
        assertEquals(
                member.id(), sessions.present(entered.session()).orElseThrow().member());
        assertEquals(SignInReason.CODE_WRONG, refused(() -> activate(member, member.code(), "203.0.113.1")));
        assertInstanceOf(Entered.class, desk.signIn(member.number(), GOOD, stranger("203.0.113.1")));
    }

    @Test
    void a_slip_of_the_pen_is_told_apart_from_a_wrong_code_without_counting() {
        var member = newcomer();
        var other = newcomer();
        var mistyped = member.code().substring(0, 13) + (member.code().charAt(13) == 'A' ? 'B' : 'A');
        for (int i = 0; i < 30; i++)
            assertEquals(SignInReason.CODE_MISTYPED, refused(() -> activate(member, mistyped, "203.0.113.2")));
        assertEquals(SignInReason.CODE_WRONG, refused(() -> activate(member, other.code(), "203.0.113.2")));
        assertEquals(
                SignInReason.CODE_WRONG,
                refused(() -> desk.activate("no-such", other.code(), GOOD, stranger("203.0.113.2"))));
        activated(member, "203.0.113.2");
    }

    @Test
    void an_expired_code_is_told_to_be_so_only_to_who_has_it() throws SQLException {
        var member = newcomer();
        data().change(
                        "update activation_code set expires_at = issued_at where member_id = ?",
                        member.id().value());
        assertEquals(SignInReason.CODE_EXPIRED, refused(() -> activate(member, member.code(), "203.0.113.3")));
        assertEquals(
                SignInReason.CODE_WRONG,
                refused(() -> activate(member, newcomer().code(), "203.0.113.3")));
    }

    @Test
    void a_new_code_makes_the_old_one_void_and_a_reset_ends_every_session() {
        var member = newcomer();
        var first = activated(member, "203.0.113.4");
        var old = newcomers.anotherCode(member.id());
        var latest = newcomers.anotherCode(member.id());
        assertEquals(SignInReason.CODE_WRONG, refused(() -> activate(member, old, "203.0.113.4")));
        assertTrue(sessions.present(first.session()).isPresent(), "a code in the drawer ends nothing yet");
        activate(member, latest, "203.0.113.4");
        assertTrue(sessions.present(first.session()).isEmpty());
    }

    @Test
    void known_and_unknown_numbers_are_refused_and_closed_alike() {
        var member = newcomer();
        activated(member, "203.0.113.5");
        assertEquals(answers(member.number(), "198.51.100.1"), answers("N-unknown", "198.51.100.2"));
        assertEquals(answers(newcomer().number(), "198.51.100.3"), answers("N-unknown-too", "198.51.100.4"));
    }

    @Test
    void an_unknown_number_costs_the_same_work() {
        var member = newcomer();
        activated(member, "203.0.113.6");
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (int i = 0; i < 12; i++) {
            known.add(nanos(member.number(), "198.51.101." + i));
            unknown.add(nanos("N-nobody-" + i, "198.51.102." + i));
        }
        double ratio = (double) median(known) / median(unknown);
        assertTrue(ratio > 0.6 && ratio < 1.7, "known to unknown: " + ratio);
    }

    @Test
    void guessing_from_one_place_does_not_close_the_door_elsewhere() {
        var member = newcomer();
        activated(member, "203.0.113.7");
        for (int i = 0; i < 6; i++) refused(() -> desk.signIn(member.number(), BAD, stranger("198.51.100.7")));
        assertEquals(
                SignInReason.TOO_MANY_TRIES,
                refused(() -> desk.signIn(member.number(), GOOD, stranger("198.51.100.7"))));
        assertInstanceOf(Entered.class, desk.signIn(member.number(), GOOD, stranger("198.51.100.8")));
    }

    @Test
    void guessing_from_everywhere_does_not_close_the_door_to_a_known_browser_nor_to_a_slip() {
        var member = newcomer();
        var entered = activated(member, "203.0.113.8");
        for (int i = 0; i < 21; i++) {
            var place = "198.51.103." + i;
            refused(() -> desk.signIn(member.number(), BAD, stranger(place)));
        }
        assertEquals(
                SignInReason.TOO_MANY_TRIES,
                refused(() -> desk.signIn(member.number(), GOOD, stranger("203.0.113.99"))));
        assertInstanceOf(Entered.class, desk.signIn(member.number(), GOOD, known(entered, "203.0.113.8")));
        var slip = newcomers.anotherCode(member.id());
        assertInstanceOf(Entered.class, activate(member, slip, "203.0.113.98"));
    }

    @Test
    void a_known_browser_may_not_guess_for_ever_either() {
        var member = newcomer();
        var entered = activated(member, "203.0.113.9");
        for (int i = 0; i < 11; i++) refused(() -> desk.signIn(member.number(), BAD, known(entered, "203.0.113.9")));
        assertEquals(
                SignInReason.TOO_MANY_TRIES,
                refused(() -> desk.signIn(member.number(), GOOD, known(entered, "203.0.113.9"))));
    }

    @Test
    void a_try_at_the_closed_door_does_not_keep_it_closed() throws SQLException {
        var member = newcomer();
        activated(member, "203.0.113.10");
        for (int i = 0; i < 6; i++) refused(() -> desk.signIn(member.number(), BAD, stranger("198.51.100.10")));
        for (int i = 0; i < 40; i++)
            assertEquals(
                    SignInReason.TOO_MANY_TRIES,
                    refused(() -> desk.signIn(member.number(), BAD, stranger("198.51.100.10"))));
        var closed = data().read("select max(closed_until) from sign_in_tries where closed_until < ?", inAMinute());
        assertFalse(closed.isEmpty());
        // A quarter of a minute later, by setting the counter back.
        data().change("update sign_in_tries set closed_until = counted_at where closed_until is not null");
        assertInstanceOf(Entered.class, desk.signIn(member.number(), GOOD, stranger("198.51.100.10")));
    }

    @Test
    void counters_name_neither_numbers_nor_addresses() throws SQLException {
        refused(() -> desk.signIn("10001", BAD, stranger("198.51.100.77")));
        for (var counter : data().read("select counter from sign_in_tries"))
            assertTrue(counter.matches("[0-9a-f]{64}"), counter);
    }

    @Test
    void a_password_of_an_older_cost_is_hashed_anew_when_it_is_used() throws SQLException {
        var member = newcomer();
        activated(member, "203.0.113.11");
        // "password" at 64 MiB, by the reference program.
        data().change(
                        "update account set password_hash = ? where member_id = ?",
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                        member.id().value());
        var password = new SecretText("password");
        assertInstanceOf(Entered.class, desk.signIn(member.number(), password, stranger("203.0.113.11")));
        var hash = data().read(
                        "select password_hash from account where member_id = ?",
                        member.id().value())
                .get(0);
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertInstanceOf(Entered.class, desk.signIn(member.number(), password, stranger("203.0.113.11")));
    }

    @Test
    void a_number_that_the_registrar_typed_in_full_width_is_the_one_that_the_member_types() {
        newcomers.union("FULLWIDTH");
        newcomers.joins("Ｎ－９００１", "FULLWIDTH", null);
        var code = newcomers.anotherCode(register.withNumber("N-9001").orElseThrow());
        var here = stranger("203.0.113.13");
        assertInstanceOf(Entered.class, desk.activate("N-9001", code, GOOD, here));
        assertInstanceOf(Entered.class, desk.signIn("Ｎ-９００1", GOOD, here));
        assertThrows(Refused.class, () -> newcomers.joins("N-9001", "FULLWIDTH", null));
    }

    @Test
    void who_left_is_out_at_once_and_refused_like_a_stranger() {
        var member = newcomer();
        var entered = activated(member, "203.0.113.12");
        newcomers.leaves(member.id());
        assertTrue(sessions.present(entered.session()).isEmpty());
        assertEquals(
                SignInReason.NUMBER_OR_PASSWORD_WRONG,
                refused(() -> desk.signIn(member.number(), GOOD, stranger("203.0.113.12"))));
    }

    @Test
    void a_weak_password_uses_up_no_code() {
        var member = newcomer();
        assertEquals(
                SignInReason.PASSWORD_TOO_SHORT,
                refused(() -> desk.activate(
                        member.number(), member.code(), new SecretText("short"), stranger("203.0.113.13"))));
        activated(member, "203.0.113.13");
    }

    @Test
    void no_password_code_or_token_is_in_the_database() throws SQLException {
        var member = newcomer();
        var entered = activated(member, "203.0.113.14");
        var secrets = List.of(
                member.code(),
                member.code().replace("-", ""),
                entered.session().forCookie(),
                entered.browser().forCookie());
        var kept = new ArrayList<String>();
        kept.addAll(data().read("select code_hash from activation_code"));
        kept.addAll(data().read("select token_hash from member_session"));
        kept.addAll(data().read("select token_hash from known_browser"));
        kept.addAll(data().read("select facts from audit_entry where facts is not null"));
        for (var secret : secrets) assertTrue(kept.stream().noneMatch(text -> text.contains(secret)));
    }

    private List<Object> answers(String number, String address) {
        var reasons = new ArrayList<>();
        for (int i = 0; i < 8; i++) reasons.add(refused(() -> desk.signIn(number, BAD, stranger(address))));
        return reasons;
    }

    private long nanos(String number, String address) {
        long begun = System.nanoTime();
        refused(() -> desk.signIn(number, BAD, stranger(address)));
        return System.nanoTime() - begun;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private Newcomer newcomer() {
        return newcomers.joins(newcomers.union("SIGN-IN"));
    }

    private Entered activated(Newcomer member, String address) {
        return assertInstanceOf(Entered.class, activate(member, member.code(), address));
    }

    private Object activate(Newcomer member, String code, String address) {
        return desk.activate(member.number(), code, GOOD, stranger(address));
    }

    private UnionData data() {
        return new UnionData(union);
    }

    private static Object inAMinute() {
        return java.time.OffsetDateTime.now().plusMinutes(1);
    }

    private static Visitor stranger(String address) {
        return new Visitor(address, Optional.empty(), "Firefox · Linux");
    }

    private static Visitor known(Entered before, String address) {
        var token = SecretToken.of(before.browser().forCookie());
        return new Visitor(address, token, "Firefox · Linux");
    }

    private static Refused.Reason refused(Runnable act) {
        return assertThrows(Refused.class, act::run).reason();
    }
}
