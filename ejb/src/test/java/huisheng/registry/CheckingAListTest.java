package huisheng.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.kernel.Refused;
import huisheng.membership.Gender;
import huisheng.membership.MembershipReason;
import huisheng.membership.NewMember;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.spreadsheet.SheetFault;
import huisheng.spreadsheet.SheetReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CheckingAListTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> HEAD = List.of("姓名", "部门", "性别", "会员号", "入会日期", "备注");
    private static final ColumnChoice CHOICE = new ColumnChoice(Map.of(
            RollField.NAME,
            0,
            RollField.ORGANISATION,
            1,
            RollField.GENDER,
            2,
            RollField.NUMBER,
            3,
            RollField.JOINED_ON,
            4));

    private final List<NewMember> made = new ArrayList<>();
    private final RollCheck check = new RollCheck(
            CHOICE,
            branches(),
            TODAY,
            numbers -> numbers.stream().filter("90001"::equals).collect(Collectors.toSet()),
            made::add,
            ignored -> {});

    @Test
    void one_number_in_two_forms_is_there_twice_and_in_the_register_already() {
        rows("王秀英|总装车间分会|女|10001|2015年7月|x", "李四光|总装车间分会|男|１０００１|2015年7月|x", "张三丰|总装车间分会|男|９0001|2015年7月|x");
        var faults = check.report().faults();
        assertEquals(
                List.of(RegistryReason.NUMBER_TWICE, MembershipReason.NUMBER_TAKEN),
                faults.stream().map(RollFault::reason).toList());
        assertEquals(List.of(3, 4), faults.stream().map(RollFault::row).toList());
        assertEquals(List.of(2), faults.get(0).details());
    }

    @Test
    void a_row_becomes_a_member_in_the_officers_own_order_of_columns() {
        rows("王秀英|总装车间分会|女|10001|2015年7月|x");
        assertTrue(check.report().isClean());
        var member = made.get(0);
        assertEquals("王秀英", member.name());
        assertEquals(new OrganisationId(3), member.organisation());
        assertEquals(LocalDate.of(2015, 7, 1), member.since());
        assertEquals(Gender.FEMALE, member.gender());
    }

    @Test
    void every_fault_of_a_row_is_told_with_its_column() {
        rows("|没有这个分会|不详|10 01|昨天");
        assertEquals(
                List.of("2A CELL_EMPTY", "2B NO_SUCH_BRANCH", "2C NOT_A_GENDER", "2D NOT_A_NUMBER", "2E NOT_A_DAY"),
                told().stream().sorted().toList());
    }

    @Test
    void a_number_that_stands_twice_names_the_row_before() {
        rows("王秀英|HD-1-1|女|10001|2015-07-01", "李建国|HD-1-1|男|10002|2015-07-01", "王秀珍|HD-1-1|女|10001|2015-07-01");
        var fault = check.report().faults().get(0);
        assertEquals(4, fault.row());
        assertEquals(RegistryReason.NUMBER_TWICE, fault.reason());
        assertEquals(List.of(2), fault.details());
    }

    @Test
    void a_number_that_is_taken_in_the_register_is_a_fault() {
        rows("王秀英|HD-1-1|女|90001|2015-07-01");
        assertEquals(List.of("2D NUMBER_TAKEN"), told());
        assertEquals(
                MembershipReason.NUMBER_TAKEN, check.report().faults().get(0).reason());
    }

    @Test
    void a_formula_is_a_fault_where_it_was_chosen_and_none_elsewhere() {
        check.row(1, HEAD);
        check.fault(new SheetFault(2, 3, SheetReason.FORMULA));
        check.fault(new SheetFault(2, 5, SheetReason.FORMULA));
        check.row(2, cells("王秀英|HD-1-1|女||2015-07-01"));
        assertEquals(List.of("2D FORMULA"), told());
        assertTrue(made.isEmpty());
    }

    @Test
    void a_day_that_is_still_to_come_is_a_fault() {
        rows("王秀英|HD-1-1|女|10001|2026-11-23");
        assertEquals(List.of("2E DAY_TO_COME"), told());
    }

    @Test
    void marks_that_nobody_sees_and_nul_are_faults_and_script_is_only_a_strange_name() {
        rows(
                "王\u202E英|HD-1-1|女|10001|2015-07-01",
                "王\u0000英|HD-1-1|女|10002|2015-07-01",
                "<script>|HD-1-1|女|10003|2015-07-01");
        assertEquals(List.of("2A NOT_A_NAME", "3A NOT_A_NAME"), told());
        assertEquals("<script>", made.get(0).name());
    }

    @Test
    void a_list_of_nothing_but_a_heading_is_refused() {
        check.row(1, HEAD);
        assertEquals(
                RegistryReason.ONLY_A_HEADING,
                assertThrows(Refused.class, check::report).reason());
    }

    @Test
    void all_faults_are_counted_and_the_first_are_shown() {
        check.row(1, HEAD);
        for (int i = 0; i < 5_000; i++) check.row(i + 2, cells("王|nowhere|女|" + i + "|2015-07-01"));
        var report = check.report();
        assertEquals(5_000, report.faultCount());
        assertEquals(RollCheck.SHOWN, report.faults().size());
    }

    @Test
    void a_branch_is_known_by_code_name_and_path_and_two_of_a_name_are_not_clear() {
        for (var word : List.of("hd-1-1", "总装车间分会", "第一公司工会/总装车间分会", "集团工会 > 第一公司工会 > 总装车间分会", "Assembly"))
            assertEquals(new OrganisationId(3), branches().named(word), word);
        assertEquals(
                RegistryReason.BRANCH_NOT_CLEAR,
                assertThrows(Refused.class, () -> branches().named("食堂分会")).reason());
        assertEquals(new OrganisationId(6), branches().named("第二公司工会/食堂分会"));
    }

    @Test
    void columns_are_guessed_by_their_headings_and_by_what_was_chosen_last_time() {
        assertEquals(CHOICE, ColumnChoice.guess(HEAD, Map.of()));
        var english = ColumnChoice.guess(List.of("Full name", "Branch", "Member No", "Joined on", "E-mail"), Map.of());
        assertEquals(Set.of(0, 1, 2, 3, 4), Set.copyOf(english.columns().values()));
        var odd = ColumnChoice.guess(List.of("甲", "乙"), Map.of(RollField.NAME, "乙"));
        assertEquals(Map.of(RollField.NAME, 1), odd.columns());
    }

    @Test
    void a_choice_without_a_needed_column_or_with_one_twice_is_refused() {
        assertEquals(
                RegistryReason.COLUMN_MISSING,
                assertThrows(Refused.class, () -> new ColumnChoice(Map.of(RollField.NAME, 0)).requireComplete())
                        .reason());
        var twice = new ColumnChoice(
                Map.of(RollField.NAME, 0, RollField.ORGANISATION, 1, RollField.NUMBER, 1, RollField.JOINED_ON, 2));
        assertEquals(
                RegistryReason.COLUMN_TWICE,
                assertThrows(Refused.class, twice::requireComplete).reason());
    }

    private void rows(String... rows) {
        check.row(1, HEAD);
        for (int i = 0; i < rows.length; i++) check.row(i + 2, cells(rows[i]));
    }

    private static List<String> cells(String row) {
        return Arrays.asList(row.split("\\|", -1));
    }

    private List<String> told() {
        return check.report().faults().stream()
                .map(f -> f.row() + f.column() + " " + f.reason().name())
                .toList();
    }

    private static Branches branches() {
        return new Branches(List.of(
                card(1, Level.GROUP, "HD", "集团工会", null),
                card(2, Level.COMPANY, "HD-1", "第一公司工会", null),
                card(3, Level.BRANCH, "HD-1-1", "总装车间分会", "Assembly"),
                card(4, Level.BRANCH, "HD-1-2", "食堂分会", null),
                card(5, Level.COMPANY, "HD-2", "第二公司工会", null),
                card(6, Level.BRANCH, "HD-2-1", "食堂分会", null)));
    }

    private static OrganisationCard card(long id, Level level, String code, String name, String english) {
        return new OrganisationCard(new OrganisationId(id), level, code, name, english);
    }
}
