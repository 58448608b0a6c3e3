package huisheng.office;

import static huisheng.office.OfficeReason.APPROVAL_AND_MONEY;
import static huisheng.office.OfficeReason.BOOKS_AND_CASH;
import static huisheng.office.OfficeReason.HANDLING_AND_CASES;
import static huisheng.office.OfficeReason.MACHINE_AND_CONTENT;
import static huisheng.office.OfficeReason.MACHINE_AND_VOTE;
import static huisheng.office.OfficeReason.REVIEW_AND_CHAIR;
import static huisheng.office.OfficeReason.REVIEW_AND_COMMITTEE;
import static huisheng.office.OfficeReason.REVIEW_AND_MONEY;
import static huisheng.office.OfficeReason.SCREENING_AND_HANDLING;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.office.AppointmentRules.Placed;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.Place;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Domain rules on what one person must not hold together: one test a rule, both ways round, and how far it reaches. */
class SeparationTest {
    private static final Place COMPANY = new Place("/1/2/");
    private static final Place BRANCH = new Place("/1/2/3/");
    private static final Place OTHER_BRANCH = new Place("/1/2/4/");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_treasurer_is_not_the_cashier() {
        apart(BOOKS_AND_CASH, Post.TREASURER, BRANCH, Post.CASHIER, BRANCH);
        together(Post.TREASURER, BRANCH, Post.CASHIER, OTHER_BRANCH);
    }

    @Test
    void who_reviews_money_does_not_handle_it_here_above_or_below() {
        apart(REVIEW_AND_MONEY, Post.AUDITOR, BRANCH, Post.TREASURER, BRANCH);
        apart(REVIEW_AND_MONEY, Post.AUDITOR, COMPANY, Post.TREASURER, BRANCH);
        apart(REVIEW_AND_MONEY, Post.AUDITOR, BRANCH, Post.CASHIER, COMPANY);
        together(Post.AUDITOR, BRANCH, Post.TREASURER, OTHER_BRANCH);
    }

    @Test
    void a_chair_does_not_review_the_committees_accounts() {
        apart(REVIEW_AND_CHAIR, Post.AUDITOR, BRANCH, Post.CHAIR, BRANCH);
        apart(REVIEW_AND_CHAIR, Post.AUDITOR, COMPANY, Post.VICE_CHAIR, BRANCH);
        together(Post.AUDITOR, BRANCH, Post.CHAIR, OTHER_BRANCH);
    }

    @Test
    void a_committee_member_does_not_sit_in_the_review_committee_of_the_same_organisation() {
        apart(REVIEW_AND_COMMITTEE, Post.AUDITOR, BRANCH, Post.COMMITTEE_MEMBER, BRANCH);
        together(Post.AUDITOR, COMPANY, Post.COMMITTEE_MEMBER, BRANCH);
    }

    @Test
    void who_approves_spending_neither_books_nor_pays_it() {
        apart(APPROVAL_AND_MONEY, Post.CHAIR, BRANCH, Post.TREASURER, BRANCH);
        apart(APPROVAL_AND_MONEY, Post.CHAIR, BRANCH, Post.CASHIER, BRANCH);
        together(Post.CHAIR, BRANCH, Post.TREASURER, COMPANY);
    }

    @Test
    void who_screens_proposals_does_not_handle_them() {
        apart(SCREENING_AND_HANDLING, Post.PROPOSAL_COMMITTEE, BRANCH, Post.HANDLER, BRANCH);
        together(Post.PROPOSAL_COMMITTEE, BRANCH, Post.HANDLER, OTHER_BRANCH);
    }

    @Test
    void a_handler_does_not_learn_who_reported_a_grievance() {
        apart(HANDLING_AND_CASES, Post.HANDLER, BRANCH, Post.CASE_OFFICER, OTHER_BRANCH);
    }

    @Test
    void who_runs_the_machine_reads_no_content_anywhere() {
        for (var post : List.of(
                Post.CHAIR,
                Post.VICE_CHAIR,
                Post.COMMITTEE_MEMBER,
                Post.CASE_OFFICER,
                Post.PROPOSAL_COMMITTEE,
                Post.HANDLER,
                Post.EDITOR)) apart(MACHINE_AND_CONTENT, Post.SYSTEM_ADMIN, COMPANY, post, OTHER_BRANCH);
    }

    @Test
    void who_runs_the_machine_does_not_run_the_vote() {
        apart(MACHINE_AND_VOTE, Post.SYSTEM_ADMIN, COMPANY, Post.ELECTION_COMMISSION, BRANCH);
    }

    @Test
    void a_registrar_may_be_a_committee_member() {
        together(Post.REGISTRAR, BRANCH, Post.COMMITTEE_MEMBER, BRANCH);
    }

    @Test
    void an_office_that_has_ended_stands_in_nobodys_way() {
        var ended = placed(Post.CASHIER, BRANCH, TODAY.minusYears(2), TODAY);
        assertDoesNotThrow(
                () -> AppointmentRules.requireSeparate(wanted(Post.TREASURER, TODAY), BRANCH, List.of(ended)));
        var stillHeld = placed(Post.CASHIER, BRANCH, TODAY.minusYears(2), TODAY.plusDays(1));
        refused(
                BOOKS_AND_CASH,
                () -> AppointmentRules.requireSeparate(wanted(Post.TREASURER, TODAY), BRANCH, List.of(stillHeld)));
    }

    @Test
    void an_office_that_is_to_begin_counts_already() {
        var coming = placed(Post.CASHIER, BRANCH, TODAY.plusMonths(2), null);
        refused(
                BOOKS_AND_CASH,
                () -> AppointmentRules.requireSeparate(wanted(Post.TREASURER, TODAY), BRANCH, List.of(coming)));
    }

    @Test
    void nobody_holds_one_post_twice() {
        var held = placed(Post.EDITOR, BRANCH, TODAY, null);
        refused(
                OfficeReason.ALREADY_HELD,
                () -> AppointmentRules.requireSeparate(wanted(Post.EDITOR, TODAY), BRANCH, List.of(held)));
        assertDoesNotThrow(() -> AppointmentRules.requireSeparate(wanted(Post.EDITOR, TODAY), COMPANY, List.of(held)));
    }

    @ParameterizedTest
    @EnumSource(Separation.class)
    void every_rule_has_a_refusal_of_its_own(Separation rule) {
        assertDoesNotThrow(() -> OfficeReason.valueOf(rule.name()));
    }

    private static void apart(OfficeReason ground, Post a, Place inA, Post b, Place inB) {
        refused(ground, () -> hold(a, inA, b, inB));
        refused(ground, () -> hold(b, inB, a, inA));
    }

    private static void together(Post a, Place inA, Post b, Place inB) {
        assertDoesNotThrow(() -> hold(a, inA, b, inB));
        assertDoesNotThrow(() -> hold(b, inB, a, inA));
    }

    private static void hold(Post held, Place there, Post wanted, Place here) {
        AppointmentRules.requireSeparate(
                wanted(wanted, TODAY), here, List.of(placed(held, there, TODAY.minusYears(1), null)));
    }

    private static Placed placed(Post post, Place place, LocalDate since, LocalDate until) {
        var organisation = place.line().get(place.line().size() - 1);
        var office =
                new HeldOffice(new OfficeId(1), new MemberId(9), organisation, post, HowChosen.ELECTED, since, until);
        return new Placed(office, place);
    }

    private static Appointment wanted(Post post, LocalDate since) {
        return new Appointment(new MemberId(9), new OrganisationId(3), post, HowChosen.ELECTED, since);
    }

    private static void refused(OfficeReason reason, org.junit.jupiter.api.function.Executable act) {
        assertEquals(reason, assertThrows(Refused.class, act).reason());
    }
}
