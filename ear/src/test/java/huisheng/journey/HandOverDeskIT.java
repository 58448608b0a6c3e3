package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.grievance.CaseIntakeDesk;
import huisheng.grievance.Channel;
import huisheng.grievance.GrievanceClass;
import huisheng.grievance.GrievanceDesk;
import huisheng.grievance.GrievanceId;
import huisheng.grievance.GrievanceParties;
import huisheng.grievance.NewGrievance;
import huisheng.handover.HandOverDesk;
import huisheng.handover.HandOverOutcome;
import huisheng.handover.HandOverReason;
import huisheng.handover.InHand;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.office.OfficeId;
import huisheng.office.Post;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import huisheng.suggestion.Category;
import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.HandlingDesk;
import huisheng.suggestion.SuggestionDesk;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.SuggestionParties;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What lies with an officer passes to another in one act; each test has a union of its own. */
@ExtendWith(ArquillianExtension.class)
class HandOverDeskIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final AtomicInteger LAST = new AtomicInteger();

    @Inject
    private HandOverDesk desk;

    @Inject
    private SuggestionDesk suggestions;

    @Inject
    private CommitteeDesk committee;

    @Inject
    private HandlingDesk handling;

    @Inject
    private SuggestionParties suggestionParties;

    @Inject
    private GrievanceDesk grievances;

    @Inject
    private CaseIntakeDesk intake;

    @Inject
    private GrievanceParties caseParties;

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private Newcomers newcomers;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    private OrganisationId here;
    private String member;
    private String chair;
    private String leaving;
    private String coming;
    private OfficeId committeePost;
    private OfficeId casePost;

    @BeforeEach
    void aUnionOfItsOwn() throws Exception {
        var name = "H-" + LAST.incrementAndGet() + "-";
        transaction.begin();
        var roof = tree.found(null, Level.COMPANY, name + "ROOF", "交接测试工会", null);
        here = tree.found(roof, Level.BRANCH, name + "HERE", "交接测试分会", null);
        member = joins(name + "MEMBER");
        chair = joins(name + "CHAIR");
        leaving = joins(name + "LEAVING");
        coming = joins(name + "COMING");
        transaction.commit();
        newcomers.takesOffice(id(chair), here, Post.CHAIR);
        committeePost = newcomers.takesOffice(id(leaving), here, Post.COMMITTEE_MEMBER);
        casePost = newcomers.takesOffice(id(leaving), here, Post.CASE_OFFICER);
        newcomers.takesOffice(id(coming), here, Post.COMMITTEE_MEMBER);
        newcomers.takesOffice(id(coming), here, Post.CASE_OFFICER);
    }

    @Test
    void a_chair_gives_all_that_lies_with_one_officer_to_another_and_it_is_recorded() throws Exception {
        var one = suggestionWith(leaving);
        var two = suggestionWith(leaving);
        var theCase = caseWith(leaving, "");
        assertThat(seenBy(chair)).satisfiesExactly(line -> {
            assertThat(line.suggestions()).isEqualTo(2);
            assertThat(line.cases()).isEqualTo(1);
            assertThat(line.nobodys()).isZero();
        });
        assertThat(handOver(chair, leaving, coming)).isEqualTo(new HandOverOutcome(2, 1, 0, 0));
        for (var id : List.of(one, two))
            assertThat(suggestionParties.of(id).orElseThrow().handler()).isEqualTo(id(coming));
        assertThat(caseParties.of(theCase).orElseThrow().officers()).containsExactly(id(coming));
        assertThat(As.officer(register, chair, () -> desk.latest(here)))
                .singleElement()
                .satisfies(line -> assertThat(line.suggestions()).isEqualTo(2));
        assertThat(audited("HandedOver")).hasSize(1);
        assertThat(audited("SuggestionAssigned")).hasSize(4);
        refused(HandOverReason.NOTHING_TO_HAND_OVER, () -> handOver(chair, leaving, coming));
        assertThat(audited("HandedOver")).hasSize(1);
    }

    @Test
    void a_case_about_the_successor_stays_and_they_learn_nothing_of_it() throws Exception {
        var plain = caseWith(leaving, "");
        var about = caseWith(leaving, coming);
        assertThat(handOver(leaving, leaving, coming)).isEqualTo(new HandOverOutcome(0, 1, 0, 1));
        assertThat(caseParties.of(plain).orElseThrow().officers()).containsExactly(id(coming));
        assertThat(caseParties.of(about).orElseThrow().officers()).containsExactly(id(leaving));
        assertThat(As.officer(register, coming, () -> intake.todo(null)).items())
                .allSatisfy(line -> assertThat(line.id()).isEqualTo(plain));
        assertThat(As.officer(register, coming, () -> desk.latest(here)))
                .singleElement()
                .satisfies(line -> assertThat(line.cases()).isEqualTo(1));
    }

    @Test
    void a_case_about_the_chair_is_neither_counted_nor_moved_by_the_chair() throws Exception {
        var about = caseWith(leaving, chair);
        assertThat(seenBy(chair)).isEmpty();
        refused(HandOverReason.NOTHING_TO_HAND_OVER, () -> handOver(chair, leaving, coming));
        assertThat(caseParties.of(about).orElseThrow().officers()).containsExactly(id(leaving));
        assertThat(handOver(leaving, leaving, coming)).isEqualTo(new HandOverOutcome(0, 1, 0, 0));
    }

    @Test
    void what_lies_with_someone_whose_office_ended_is_nobodys_until_it_is_handed_over() throws Exception {
        suggestionWith(leaving);
        caseWith(leaving, "");
        assertThat(As.officer(register, chair, () -> desk.countNobodys())).isZero();
        newcomers.losesOffice(committeePost);
        assertThat(As.officer(register, chair, () -> desk.countNobodys())).isEqualTo(1);
        newcomers.losesOffice(casePost);
        assertThat(As.officer(register, chair, () -> desk.countNobodys())).isEqualTo(2);
        handOver(chair, leaving, coming);
        assertThat(As.officer(register, chair, () -> desk.countNobodys())).isZero();
    }

    @Test
    void nobody_hands_over_what_lies_with_somebody_else_but_the_chair() throws Exception {
        suggestionWith(leaving);
        assertThat(seenBy(coming)).isEmpty();
        refused(HandOverReason.NOT_YOURS_TO_HAND_OVER, () -> handOver(coming, leaving, coming));
        refused(HandOverReason.NOT_YOURS_TO_HAND_OVER, () -> handOver("10002", leaving, coming));
        refused(HandOverReason.NOT_YOURS_TO_HAND_OVER, () -> As.officer(register, "10002", () -> desk.inHand(here)));
        refused(HandOverReason.NOT_AN_OFFICER_HERE, () -> handOver(chair, leaving, member));
        refused(HandOverReason.TO_THEMSELVES, () -> handOver(leaving, leaving, leaving));
    }

    @Test
    void what_the_successor_wrote_stays_since_nobody_answers_themselves() throws Exception {
        suggestionWith(leaving);
        var own = suggestionWith(leaving, coming);
        assertThat(handOver(chair, leaving, coming)).isEqualTo(new HandOverOutcome(1, 0, 1, 0));
        assertThat(suggestionParties.of(own).orElseThrow().handler()).isEqualTo(id(leaving));
    }

    @Test
    void a_successor_who_is_no_case_officer_takes_the_suggestions_and_the_cases_stay() throws Exception {
        suggestionWith(leaving);
        caseWith(leaving, "");
        assertThat(handOver(chair, leaving, chair)).isEqualTo(new HandOverOutcome(1, 0, 0, 1));
    }

    private List<InHand> seenBy(String officer) throws Exception {
        return As.officer(register, officer, () -> desk.inHand(here));
    }

    private HandOverOutcome handOver(String by, String from, String to) throws Exception {
        return As.officer(register, by, () -> desk.handOver(here, id(from), id(to)));
    }

    private SuggestionId suggestionWith(String officer) throws Exception {
        return suggestionWith(officer, member);
    }

    private SuggestionId suggestionWith(String officer, String author) throws Exception {
        var id = As.member(register, author, () -> suggestions.send(Category.SAFETY, "护目镜", "该换了。"));
        As.officer(register, chair, () -> {
            handling.assign(id, committee.read(id).version(), id(officer));
            return null;
        });
        return id;
    }

    private GrievanceId caseWith(String officer, String about) throws Exception {
        var key = UUID.randomUUID().toString();
        var form =
                new NewGrievance(key, Channel.PAY, "加班费", "没有发。", Map.of("pay.kind", "overtime"), about, null, false);
        var id = As.member(register, member, () -> grievances.send(form));
        return As.officer(register, officer, () -> {
            intake.accept(id, intake.read(id).sheet().acts(), "受理。");
            intake.classify(id, intake.read(id).sheet().acts(), GrievanceClass.ORDINARY);
            intake.assign(id, intake.read(id).sheet().acts(), List.of(id(officer)));
            return id;
        });
    }

    /** Of this test's union. */
    private List<String> audited(String kind) throws Exception {
        return new UnionData(union)
                .read(
                        "select facts from audit_entry where kind = ? and facts like ?",
                        kind,
                        "%\"organisation\":" + here.value() + ",%");
    }

    private interface Act {
        void go() throws Exception;
    }

    private static void refused(HandOverReason reason, Act act) {
        assertThatThrownBy(act::go)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    private MemberId id(String number) {
        return register.withNumber(number).orElseThrow();
    }

    private String joins(String number) {
        register.join(number, "某" + number, here, LONG_AGO);
        return number;
    }
}
