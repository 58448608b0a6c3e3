package huisheng.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.MemberRegister;
import huisheng.membership.SpellEnd;
import huisheng.membership.Standing;
import huisheng.office.AppointmentDesk;
import huisheng.office.HowChosen;
import huisheng.office.OfficeReason;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationReason;
import huisheng.organisation.OrganisationTree;
import huisheng.roll.MyRollDesk;
import huisheng.roll.RollDesk;
import huisheng.roll.RollReason;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AppointmentAndRollIT {
    private static final LocalDate TODAY = LocalDate.now(Clock.ZONE);

    @Inject
    private AppointmentDesk appointments;

    @Inject
    private RollDesk rolls;

    @Inject
    private MyRollDesk mine;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Offices offices;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Test
    void a_chair_appoints_and_the_rules_of_separation_hold() throws Exception {
        var number = newMember("HD-2-2");
        assertTrue(appoint("10045", "HD-2-2", number, Post.TREASURER));
        refused(OfficeReason.BOOKS_AND_CASH, () -> appoint("10045", "HD-2-2", number, Post.CASHIER));
        refused(OfficeReason.REVIEW_AND_MONEY, () -> appoint("10011", "HD", number, Post.AUDITOR));
        refused(OfficeReason.ONE_CHAIR_AT_A_TIME, () -> appoint("10041", "HD-2-2", newMember("HD-2-2"), Post.CHAIR));
        refused(OfficeReason.NOT_FOR_ONESELF, () -> appoint("10045", "HD-2-2", "10045", Post.EDITOR));
        refused(OfficeReason.NOT_A_MEMBER_HERE, () -> appoint("10045", "HD-2-2", "10001", Post.EDITOR));
        refused(OrganisationReason.NO_SUCH_ORGANISATION, () -> appoint("10045", "HD-1-1", "10001", Post.EDITOR));
    }

    @Test
    void a_system_administrator_grants_nothing_without_a_second_person() throws Exception {
        var number = newMember("HD-2-3");
        assertFalse(appoint("10021", "HD-2-3", number, Post.EDITOR));
        var member = register.withNumber(number).orElseThrow();
        assertTrue(offices.heldBy(member).isEmpty());
        var proposal = As.officer(register, "10021", () -> appointments.waiting()).stream()
                .filter(line -> line.wanted().member().equals(member))
                .findFirst()
                .orElseThrow();
        assertFalse(proposal.mayConfirm());
        refused(
                OfficeReason.SECOND_PERSON_NEEDED,
                () -> As.officer(register, "10021", () -> {
                    appointments.confirm(proposal.id());
                    return null;
                }));
        refused(
                OfficeReason.NO_SUCH_PROPOSAL,
                () -> As.officer(register, "10002", () -> {
                    appointments.confirm(proposal.id());
                    return null;
                }));
        As.officer(register, "10022", () -> {
            appointments.confirm(proposal.id());
            return null;
        });
        assertEquals(Post.EDITOR, offices.heldBy(member).get(0).post());
    }

    @Test
    void a_chair_alone_makes_nobody_a_system_administrator() throws Exception {
        assertFalse(appoint("10011", "HD", newMember("HD-2-3"), Post.SYSTEM_ADMIN));
    }

    @Test
    void who_leads_founds_an_organisation_below_and_opens_its_terms() throws Exception {
        var code = "HD-2-1-" + UUID.randomUUID().toString().substring(0, 8);
        var above = branch("HD-2-1");
        var founded = As.officer(register, "10044", () -> appointments.found(above, Level.TEAM, code, "夜班小组", ""));
        assertEquals(above, tree.place(founded).line().get(2));
        As.officer(register, "10044", () -> {
            appointments.openTerm(founded, 1, TODAY, TODAY.plusYears(3));
            return null;
        });
        assertEquals(1, tree.terms(founded).get(0).ordinal());
        refused(OrganisationReason.CODE_TAKEN, () -> foundUnder("10044", "HD-2-1", code));
        refused(
                OrganisationReason.WRONG_LEVEL,
                () -> As.officer(
                        register, "10044", () -> appointments.found(founded, Level.TEAM, code + "x", "x", null)));
        assertTrue(As.officer(register, "10044", () -> appointments.leads(founded)));
    }

    @Test
    void who_does_not_lead_founds_nothing_and_opens_no_term() throws Exception {
        var code = "NO-" + UUID.randomUUID().toString().substring(0, 8);
        // The chair of a branch elsewhere, and the registrar of the branch: unknown. The administrator: seen, not
        // allowed.
        refused(OrganisationReason.NO_SUCH_ORGANISATION, () -> foundUnder("10002", "HD-2-1", code));
        refused(OrganisationReason.NO_SUCH_ORGANISATION, () -> foundUnder("10003", "HD-1-1", code));
        refused(OfficeReason.NOT_YOUR_OFFICE, () -> foundUnder("10021", "HD-2-1", code));
        refused(
                OrganisationReason.NO_SUCH_ORGANISATION,
                () -> As.officer(register, "10002", () -> appointments.led(branch("HD"))));
        refused(
                OrganisationReason.NO_SUCH_ORGANISATION,
                () -> As.officer(register, "10002", () -> {
                    appointments.openTerm(branch("HD"), 99, TODAY, TODAY.plusYears(3));
                    return null;
                }));
        assertFalse(As.officer(register, "10021", () -> appointments.leads(branch("HD-2-1"))));
        assertTrue(tree.withCode(code).isEmpty());
    }

    @Test
    void a_frozen_roll_counts_the_active_ones_and_stays_as_it_was() throws Exception {
        var here = branch("HD-2-4");
        var leaver = newMember("HD-2-4");
        var before = register.count(here, Standing.ACTIVE);
        var id = As.officer(register, "10042", () -> rolls.freeze(here, "换届选举", TODAY));
        var roll = As.officer(register, "10042", () -> rolls.list()).get(0);
        assertEquals(before, roll.entries());
        AtOnce.done(() -> {
            register.leave(register.withNumber(leaver).orElseThrow(), TODAY, SpellEnd.LEFT);
            return null;
        });
        var after = As.officer(register, "10042", () -> rolls.list()).get(0);
        assertEquals(roll, after);
        var proof = As.member(register, "10048", () -> mine.proof(id));
        assertTrue(proof.holdsFor("HD-2-4", roll));
        assertTrue(As.officer(register, "10042", () -> rolls.isUntouched(id)));
        refused(RollReason.NOT_ON_THIS_ROLL, () -> As.member(register, "10001", () -> mine.proof(id)));
        refused(
                OrganisationReason.NO_SUCH_ORGANISATION,
                () -> As.officer(register, "10003", () -> rolls.freeze(here, "x", TODAY)));
        refused(
                RollReason.CUT_OFF_TO_COME,
                () -> As.officer(register, "10042", () -> rolls.freeze(here, "x", TODAY.plusDays(1))));
    }

    @Test
    void a_roll_that_was_changed_behind_our_back_is_found_out_or_the_database_refuses() throws Exception {
        var here = branch("HD-2-3");
        var id = As.officer(register, "10042", () -> rolls.freeze(here, "表决", TODAY));
        var sql = "update roll_entry set member_number = 'x' where roll_id = " + id.value() + " and position = 0";
        try (var connection = union.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            assertFalse(As.officer(register, "10042", () -> rolls.isUntouched(id)));
        } catch (SQLException refusedByDatabase) {
            assertTrue(refusedByDatabase.getMessage().contains("never changed"), refusedByDatabase.getMessage());
            assertTrue(As.officer(register, "10042", () -> rolls.isUntouched(id)));
        }
    }

    private boolean appoint(String officer, String code, String number, Post post) throws Exception {
        return As.officer(
                register, officer, () -> appointments.appoint(branch(code), number, post, HowChosen.APPOINTED, TODAY));
    }

    private OrganisationId foundUnder(String officer, String above, String code) throws Exception {
        return As.officer(register, officer, () -> appointments.found(branch(above), Level.TEAM, code, "小组", null));
    }

    private String newMember(String code) throws Exception {
        var number = UUID.randomUUID().toString().substring(0, 12);
        AtOnce.done(() -> register.join(number, "黄蓉", branch(code), TODAY.minusYears(1)));
        return number;
    }

    private OrganisationId branch(String code) {
        return tree.withCode(code).orElseThrow().id();
    }

    private static void refused(Refused.Reason reason, org.junit.jupiter.api.function.Executable act) {
        assertEquals(reason, assertThrows(Refused.class, act).reason());
    }
}
