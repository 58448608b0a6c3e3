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
import huisheng.signin.AccountDesk;
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
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where a member is signed in: how it ends, and what it allows from one request to the next. */
@ExtendWith(ArquillianExtension.class)
class SessionDeskIT {
    private static final SecretText GOOD = new SecretText("夜班后的第一碗面最香甜");
    private static final SecretText OTHER = new SecretText("夜班后的第二碗面更香甜");

    @Inject
    private SignInDesk desk;

    @Inject
    private SessionDesk sessions;

    @Inject
    private AccountDesk account;

    @Inject
    private MemberRegister register;

    @Inject
    private Newcomers newcomers;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Test
    void half_an_hour_without_a_sign_ends_it() throws SQLException {
        var token = signedIn(newcomer());
        age(token, "seen_at", 29);
        assertTrue(sessions.present(token).isPresent());
        age(token, "seen_at", 31);
        assertTrue(sessions.present(token).isEmpty());
    }

    @Test
    void twelve_hours_end_it_however_busy() throws SQLException {
        var token = signedIn(newcomer());
        age(token, "started_at", 12 * 60 + 1);
        assertTrue(sessions.present(token).isEmpty());
    }

    @Test
    void use_keeps_it_alive() throws SQLException {
        var token = signedIn(newcomer());
        age(token, "seen_at", 20);
        assertTrue(sessions.present(token).isPresent());
        var seen = new UnionData(union)
                .read("select count(*) from member_session where id = ? and seen_at > ?", id(token), minutesAgo(5));
        assertEquals("1", seen.get(0));
    }

    @Test
    void signing_out_ends_this_one_and_no_other() {
        var member = newcomer();
        var here = signedIn(member);
        var there = signedIn(member);
        sessions.signOut(here);
        assertTrue(sessions.present(here).isEmpty());
        assertTrue(sessions.present(there).isPresent());
    }

    @Test
    void a_member_sees_and_ends_their_other_sessions() throws Exception {
        var member = newcomer();
        var here = signedIn(member);
        var there = signedIn(member);
        var lines = as(member, () -> account.standing(id(here)).sessions());
        assertEquals(2, lines.size());
        assertEquals(1, lines.stream().filter(line -> line.here()).count());
        as(member, () -> {
            account.end(id(there));
            return null;
        });
        assertTrue(sessions.present(there).isEmpty());
        assertTrue(sessions.present(here).isPresent());
    }

    @Test
    void nobody_ends_a_session_of_somebody_else() throws Exception {
        var member = newcomer();
        var other = newcomer();
        var theirs = signedIn(other);
        var unknown = assertThrows(Refused.class, () -> as(member, () -> ends(999_999_999L)));
        var refused = assertThrows(Refused.class, () -> as(member, () -> ends(id(theirs))));
        assertEquals(SignInReason.NO_SUCH_SESSION, refused.reason());
        assertEquals(unknown.reason(), refused.reason());
        assertTrue(sessions.present(theirs).isPresent());
    }

    @Test
    void another_password_ends_all_other_sessions_and_makes_browsers_strangers() throws Exception {
        var member = newcomer();
        var here = signedIn(member);
        var there = signedIn(member);
        as(member, () -> {
            account.changePassword(GOOD, OTHER, id(here));
            return null;
        });
        assertTrue(sessions.present(here).isPresent());
        assertTrue(sessions.present(there).isEmpty());
        var known = new UnionData(union)
                .read(
                        "select count(*) from known_browser where member_id = ?",
                        member.id().value());
        assertEquals("0", known.get(0));
        assertInstanceOf(Entered.class, desk.signIn(member.number(), OTHER, visitor()));
    }

    @Test
    void another_password_needs_the_present_one() throws Exception {
        var member = newcomer();
        var here = signedIn(member);
        var refused = assertThrows(
                Refused.class,
                () -> as(member, () -> {
                    account.changePassword(OTHER, new SecretText("kettle-7-window-north"), id(here));
                    return null;
                }));
        assertEquals(SignInReason.PASSWORD_WRONG, refused.reason());
    }

    @Test
    void an_office_counts_from_the_next_request_and_opens_nothing_without_a_second_factor() {
        var member = newcomer();
        var token = signedIn(member);
        assertFalse(sessions.present(token).orElseThrow().secondFactorDue());
        var office = newcomers.takesOffice(member.id(), newcomers.union("SESSIONS"), Post.CASHIER);
        var present = sessions.present(token).orElseThrow();
        assertTrue(present.secondFactorDue());
        assertEquals(java.util.Set.of("member"), present.roles());
        newcomers.losesOffice(office);
        assertFalse(sessions.present(token).orElseThrow().secondFactorDue());
    }

    @Test
    void an_office_that_ended_is_gone_from_the_next_request() throws SQLException {
        var member = newcomer();
        var office = newcomers.takesOffice(member.id(), newcomers.union("SESSIONS"), Post.EDITOR);
        var token = signedIn(member);
        new UnionData(union).change("update member_session set second_factor = true where id = ?", id(token));
        assertTrue(sessions.present(token).orElseThrow().roles().contains("officer"));
        newcomers.losesOffice(office);
        assertFalse(sessions.present(token).orElseThrow().roles().contains("officer"));
    }

    private Object ends(long session) {
        account.end(session);
        return null;
    }

    private <T> T as(Newcomer member, Callable<T> act) throws Exception {
        return As.member(register, member.number(), act);
    }

    private void age(SecretToken token, String column, int minutes) throws SQLException {
        new UnionData(union)
                .change("update member_session set " + column + " = ? where id = ?", minutesAgo(minutes), id(token));
    }

    private long id(SecretToken token) {
        return sessions.present(token).orElseThrow().session();
    }

    private static OffsetDateTime minutesAgo(int minutes) {
        return OffsetDateTime.now().minusMinutes(minutes);
    }

    private Newcomer newcomer() {
        var member = newcomers.joins(newcomers.union("SESSIONS"));
        desk.activate(member.number(), member.code(), GOOD, visitor());
        try {
            new UnionData(union)
                    .change(
                            "delete from member_session where member_id = ?",
                            member.id().value());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return member;
    }

    private SecretToken signedIn(Newcomer member) {
        return assertInstanceOf(Entered.class, desk.signIn(member.number(), GOOD, visitor()))
                .session();
    }

    private static Visitor visitor() {
        return new Visitor("192.0.2.1", Optional.empty(), "Firefox · Linux");
    }
}
