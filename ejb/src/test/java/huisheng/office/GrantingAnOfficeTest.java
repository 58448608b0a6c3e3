package huisheng.office;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.membership.Standing;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GrantingAnOfficeTest {
    private static final MemberId ADMIN = new MemberId(1);
    private static final MemberId CHAIR = new MemberId(2);
    private static final MemberId APPOINTED = new MemberId(3);
    private static final Place COMPANY = new Place("/1/2/");
    private static final Place BRANCH = new Place("/1/2/3/");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    @Test
    void a_chair_grants_an_office_alone() {
        assertFalse(TwoPersons.needsSecond(Set.of(Post.CHAIR), Post.TREASURER));
    }

    @Test
    void a_system_administrator_grants_none_alone() {
        for (var post : Post.values()) assertTrue(TwoPersons.needsSecond(Set.of(Post.SYSTEM_ADMIN), post), post.name());
    }

    @Test
    void nobody_grants_the_post_of_system_administrator_alone() {
        assertTrue(TwoPersons.needsSecond(Set.of(Post.CHAIR), Post.SYSTEM_ADMIN));
    }

    @Test
    void other_officers_grant_nothing() {
        refused(OfficeReason.NOT_YOUR_OFFICE, () -> TwoPersons.needsSecond(Set.of(Post.REGISTRAR), Post.EDITOR));
        refused(OfficeReason.NOT_YOUR_OFFICE, () -> TwoPersons.requireLeader(Set.of(Post.SYSTEM_ADMIN)));
    }

    @Test
    void nobody_grants_an_office_to_themselves() {
        refused(OfficeReason.NOT_FOR_ONESELF, () -> TwoPersons.requireNotForOneself(CHAIR, CHAIR));
        refused(OfficeReason.NOT_FOR_ONESELF, () -> proposal().confirm(APPOINTED, NOW));
    }

    @Test
    void who_proposed_does_not_confirm() {
        refused(OfficeReason.SECOND_PERSON_NEEDED, () -> proposal().confirm(ADMIN, NOW));
        assertDoesNotThrow(() -> proposal().confirm(CHAIR, NOW));
    }

    @Test
    void a_proposal_is_decided_once() {
        var proposal = proposal();
        proposal.decline(CHAIR, NOW);
        refused(OfficeReason.ALREADY_DECIDED, () -> proposal.confirm(CHAIR, NOW));
    }

    @Test
    void retired_members_hold_no_office() {
        refused(OfficeReason.RETIRED_HOLD_NO_OFFICE, () -> eligible(Post.EDITOR, Standing.RETIRED, BRANCH, BRANCH));
    }

    @Test
    void who_has_left_or_belongs_elsewhere_holds_no_office_here() {
        refused(OfficeReason.NOT_A_MEMBER_HERE, () -> eligible(Post.EDITOR, Standing.LEFT, BRANCH, BRANCH));
        refused(OfficeReason.NOT_A_MEMBER_HERE, () -> eligible(Post.CHAIR, Standing.ACTIVE, COMPANY, BRANCH));
        assertDoesNotThrow(() -> eligible(Post.CHAIR, Standing.ACTIVE, BRANCH, COMPANY));
    }

    @Test
    void a_handler_may_sit_elsewhere_in_the_same_union_but_not_in_another() {
        assertDoesNotThrow(() -> eligible(Post.HANDLER, Standing.ACTIVE, COMPANY, BRANCH));
        refused(
                OfficeReason.NOT_A_MEMBER_HERE,
                () -> eligible(Post.HANDLER, Standing.ACTIVE, new Place("/9/"), BRANCH));
    }

    @Test
    void there_is_one_chair_at_a_time() {
        var chair = new HeldOffice(
                new OfficeId(1),
                CHAIR,
                new OrganisationId(3),
                Post.CHAIR,
                HowChosen.ELECTED,
                TODAY.minusYears(1),
                null);
        refused(
                OfficeReason.ONE_CHAIR_AT_A_TIME,
                () -> AppointmentRules.requireVacant(wanted(Post.CHAIR), List.of(chair)));
        assertDoesNotThrow(() -> AppointmentRules.requireVacant(wanted(Post.VICE_CHAIR), List.of(chair)));
    }

    @Test
    void an_office_ends_once_and_not_before_it_begins() {
        var holding = new OfficeHolding(wanted(Post.EDITOR));
        refused(OfficeReason.ENDS_BEFORE_IT_BEGINS, () -> holding.end(TODAY.minusDays(1)));
        holding.end(TODAY);
        refused(OfficeReason.ALREADY_ENDED, () -> holding.end(TODAY));
    }

    private static void eligible(Post post, Standing standing, Place home, Place organisation) {
        AppointmentRules.requireEligible(post, standing, home, organisation);
    }

    private static AppointmentProposal proposal() {
        return new AppointmentProposal(wanted(Post.EDITOR), ADMIN, NOW);
    }

    private static Appointment wanted(Post post) {
        return new Appointment(APPOINTED, new OrganisationId(3), post, HowChosen.ELECTED, TODAY);
    }

    private static void refused(OfficeReason reason, Executable act) {
        assertEquals(reason, assertThrows(Refused.class, act).reason());
    }
}
