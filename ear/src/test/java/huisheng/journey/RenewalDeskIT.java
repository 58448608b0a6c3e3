package huisheng.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.journey.Newcomers.Newcomer;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.office.Post;
import huisheng.signin.AccountDesk;
import huisheng.signin.ActivationSlip;
import huisheng.signin.Entered;
import huisheng.signin.HalfWay;
import huisheng.signin.Paired;
import huisheng.signin.RenewalDesk;
import huisheng.signin.RenewalId;
import huisheng.signin.RenewalStanding;
import huisheng.signin.SecondFactorDesk;
import huisheng.signin.SecretText;
import huisheng.signin.SessionDesk;
import huisheng.signin.SignInDesk;
import huisheng.signin.SignInReason;
import huisheng.signin.Visitor;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A lost second factor on both databases: asked for by a registrar, confirmed by another, removed by the member's code. */
@ExtendWith(ArquillianExtension.class)
class RenewalDeskIT {
    private static final SecretText OLD = new SecretText("夜班后的第一碗面最香甜");
    private static final SecretText NEW = new SecretText("早班前的第一杯茶最提神");
    private static final AtomicInteger PLACE = new AtomicInteger();

    @Inject
    private RenewalDesk desk;

    @Inject
    private SignInDesk door;

    @Inject
    private SecondFactorDesk factor;

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
    void two_persons_let_an_officer_in_anew_who_then_sets_a_second_factor_first() throws Exception {
        var here = union();
        var registrar = holder(here, Post.REGISTRAR);
        var chair = holder(here, Post.CHAIR);
        var lost = holder(here, Post.EDITOR);
        var before = paired(lost);
        assertEquals(RenewalStanding.POSSIBLE, as(registrar, () -> desk.standing(lost.id())));
        ask(registrar, lost);
        assertEquals(RenewalStanding.WAITING, as(registrar, () -> desk.standing(lost.id())));
        assertTrue(sessions.present(before.session()).isPresent(), "asking alone changes nothing");
        var slip = confirm(chair, lost);
        assertTrue(sessions.present(before.session()).isEmpty(), "all sessions end");
        assertInstanceOf(HalfWay.class, door.signIn(lost.number(), OLD, visitor()), "nothing is removed yet");
        var entered = assertInstanceOf(Entered.class, door.activate(lost.number(), slip.code(), NEW, visitor()));
        assertTrue(entered.secondFactorDue());
        assertFalse(sessions.present(entered.session()).orElseThrow().roles().contains("officer"));
        var note = As.member(register, lost.number(), () -> account.renewal()).orElseThrow();
        assertEquals("手机掉进了淬火池", note.reason());
        assertEquals(List.of("新来的", "新来的"), List.of(note.askedBy(), note.confirmedBy()));
        assertEquals(
                List.of(
                        "SecondFactorRenewalAsked",
                        "SecondFactorRenewalConfirmed",
                        "ActivationIssued",
                        "AccountActivated",
                        "SecondFactorRemoved"),
                kindsSince(lost.id()));
    }

    @Test
    void recovery_codes_of_old_are_void_afterwards() throws Exception {
        var here = union();
        var member = newcomer(here);
        var paper = paired(member).recoveryCodes();
        ask(holder(here, Post.REGISTRAR), member);
        var slip = confirm(holder(here, Post.VICE_CHAIR), member);
        assertInstanceOf(Entered.class, door.activate(member.number(), slip.code(), NEW, visitor()));
        assertInstanceOf(Entered.class, door.signIn(member.number(), NEW, visitor()), "no second step is asked");
        assertEquals(
                SignInReason.ONE_TIME_CODE_WRONG,
                refused(() -> As.member(register, member.number(), () -> {
                    factor.proposeAnother(paper.get(0));
                    return null;
                })));
    }

    @Test
    void a_registrar_alone_gets_nobody_past_a_second_factor() throws Exception {
        var here = union();
        var registrar = holder(here, Post.REGISTRAR);
        var member = withFactor(newcomer(here));
        ask(registrar, member);
        var id = waiting(registrar, member);
        assertFalse(as(registrar, () -> desk.waiting()).get(0).mayConfirm());
        assertEquals(SignInReason.SECOND_PERSON_NEEDED, refused(() -> as(registrar, () -> desk.confirm(id))));
        assertEquals(SignInReason.RENEWAL_WAITS, refused(() -> ask(registrar, member)));
        var plain = newcomers.anotherCode(member.id());
        assertInstanceOf(HalfWay.class, door.activate(member.number(), plain, NEW, visitor()));
    }

    @Test
    void nobody_renews_their_own_even_with_two_offices() throws Exception {
        var here = union();
        var registrar = withFactor(holder(here, Post.REGISTRAR));
        assertEquals(RenewalStanding.ONESELF, as(registrar, () -> desk.standing(registrar.id())));
        assertEquals(SignInReason.NOT_FOR_ONESELF, refused(() -> ask(registrar, registrar)));
        ask(holder(here, Post.REGISTRAR), registrar);
        var id = waiting(registrar, registrar);
        assertEquals(SignInReason.NOT_FOR_ONESELF, refused(() -> as(registrar, () -> desk.confirm(id))));
    }

    @Test
    void other_offices_and_other_unions_neither_ask_nor_see_nor_confirm() throws Exception {
        var here = union();
        var member = withFactor(newcomer(here));
        var stranger = holder(newcomers.union("RENEWAL-ELSEWHERE"), Post.REGISTRAR);
        var treasurer = holder(here, Post.TREASURER);
        for (var other : List.of(stranger, treasurer)) {
            assertEquals(SignInReason.NO_SUCH_MEMBER_HERE, refused(() -> ask(other, member)));
            assertEquals(SignInReason.NO_SUCH_MEMBER_HERE, refused(() -> as(other, () -> desk.standing(member.id()))));
        }
        var nobody = new Newcomer(new MemberId(987_654_321), "?", "?");
        assertEquals(SignInReason.NO_SUCH_MEMBER_HERE, refused(() -> ask(stranger, nobody)));
        var registrar = holder(here, Post.REGISTRAR);
        ask(registrar, member);
        var id = waiting(registrar, member);
        for (var other : List.of(stranger, treasurer)) {
            assertTrue(as(other, () -> desk.waiting()).isEmpty());
            assertEquals(SignInReason.NO_SUCH_RENEWAL, refused(() -> as(other, () -> desk.confirm(id))));
            assertEquals(SignInReason.NO_SUCH_RENEWAL, refused(() -> decline(other, id)));
        }
        assertEquals(
                SignInReason.NO_SUCH_RENEWAL,
                refused(() -> as(registrar, () -> desk.confirm(new RenewalId(987_654_321)))));
        assertThrows(
                jakarta.ejb.EJBAccessException.class,
                () -> As.member(register, registrar.number(), () -> desk.confirm(id)));
    }

    @Test
    void declined_stays_declined_and_without_a_factor_there_is_nothing_to_renew() throws Exception {
        var here = union();
        var registrar = holder(here, Post.REGISTRAR);
        var member = withFactor(newcomer(here));
        ask(registrar, member);
        var id = waiting(registrar, member);
        var admin = holder(here, Post.SYSTEM_ADMIN);
        decline(admin, id);
        assertEquals(SignInReason.ALREADY_DECIDED, refused(() -> as(admin, () -> desk.confirm(id))));
        assertInstanceOf(HalfWay.class, door.signIn(member.number(), OLD, visitor()));
        assertEquals(Optional.empty(), As.member(register, member.number(), () -> account.renewal()));
        var plain = newcomer(here);
        assertEquals(RenewalStanding.NO_FACTOR, as(registrar, () -> desk.standing(plain.id())));
        assertEquals(SignInReason.NO_SECOND_FACTOR, refused(() -> ask(registrar, plain)));
        newcomers.leaves(member.id());
        assertEquals(SignInReason.NO_SUCH_MEMBER_HERE, refused(() -> ask(registrar, member)));
    }

    @Test
    void the_code_is_void_once_the_member_changes_the_password() throws Exception {
        var here = union();
        var member = withFactor(newcomer(here));
        ask(holder(here, Post.REGISTRAR), member);
        var slip = confirm(holder(here, Post.CHAIR), member);
        As.member(register, member.number(), () -> {
            account.changePassword(OLD, NEW, -1);
            return null;
        });
        assertEquals(
                SignInReason.CODE_WRONG, refused(() -> door.activate(member.number(), slip.code(), OLD, visitor())));
    }

    private huisheng.organisation.OrganisationId union() {
        return newcomers.union("RENEWAL" + PLACE.incrementAndGet());
    }

    private Newcomer newcomer(huisheng.organisation.OrganisationId here) {
        var who = newcomers.joins(here);
        assertInstanceOf(Entered.class, door.activate(who.number(), who.code(), OLD, visitor()));
        return who;
    }

    private Newcomer holder(huisheng.organisation.OrganisationId here, Post post) {
        var who = newcomer(here);
        newcomers.takesOffice(who.id(), here, post);
        return who;
    }

    private Entered session(Newcomer who) {
        return assertInstanceOf(Entered.class, door.signIn(who.number(), OLD, visitor()));
    }

    private Newcomer withFactor(Newcomer who) throws Exception {
        paired(who);
        return who;
    }

    private Paired paired(Newcomer who) throws Exception {
        var here = session(who);
        return As.member(register, who.number(), () -> {
            factor.propose(OLD);
            return factor.confirm(
                    code(), sessions.present(here.session()).orElseThrow().session());
        });
    }

    /** Of the secret that the caller was just shown. */
    private String code() {
        return Authenticator.codeAt(factor.proposed().orElseThrow().inWords(), Instant.now());
    }

    private Object ask(Newcomer registrar, Newcomer member) throws Exception {
        return as(registrar, () -> {
            desk.ask(member.id(), "手机掉进了淬火池");
            return null;
        });
    }

    private Object decline(Newcomer officer, RenewalId id) throws Exception {
        return as(officer, () -> {
            desk.decline(id);
            return null;
        });
    }

    private ActivationSlip confirm(Newcomer officer, Newcomer member) throws Exception {
        var id = waiting(officer, member);
        return as(officer, () -> desk.confirm(id));
    }

    private RenewalId waiting(Newcomer officer, Newcomer member) throws Exception {
        return as(officer, () -> desk.waiting()).stream()
                .filter(line -> line.member().id().equals(member.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private <T> T as(Newcomer officer, Callable<T> act) throws Exception {
        return As.officer(register, officer.number(), act);
    }

    private static Refused.Reason refused(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(Refused.class, act).reason();
    }

    private static Visitor visitor() {
        return new Visitor("10.77." + PLACE.incrementAndGet() % 250 + ".1", Optional.empty(), "Test · IT");
    }

    /** What the log says of the member since the second factor was set. */
    private List<String> kindsSince(MemberId member) throws SQLException {
        var kinds = new java.util.ArrayList<String>();
        try (var connection = union.getConnection();
                var asked = connection.createStatement();
                var rows = asked.executeQuery(
                        "select kind, facts from audit_entry where facts is not null order by number")) {
            while (rows.next()) {
                var ofTheMember = rows.getString("facts").matches(".*\"member\":" + member.value() + "\\b.*");
                if (ofTheMember) kinds.add(rows.getString("kind"));
            }
        }
        return kinds.subList(kinds.indexOf("RecoveryCodesMade") + 1, kinds.size());
    }
}
