package huisheng.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import huisheng.membership.MemberId;
import huisheng.membership.MemberLine;
import huisheng.membership.MemberRegister;
import huisheng.membership.MembershipReason;
import huisheng.membership.NewMember;
import huisheng.membership.RegisterFilter;
import huisheng.membership.SpellEnd;
import huisheng.membership.Standing;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationReason;
import huisheng.organisation.OrganisationTree;
import huisheng.registry.ImportPhase;
import huisheng.registry.ImportView;
import huisheng.registry.RegistrarDesk;
import huisheng.registry.RegistryReason;
import huisheng.registry.RollImportDesk;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hibernate.SessionFactory;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RegistrarDeskIT {
    private static final LocalDate YEAR_AGO = LocalDate.now(Clock.ZONE).minusYears(1);
    private static final String COMPANY_REGISTRAR = "10032";
    private static final String BRANCH_REGISTRAR = "10003";

    @Inject
    private RegistrarDesk desk;

    @Inject
    private RollImportDesk lists;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Offices offices;

    @PersistenceUnit(unitName = "union")
    private EntityManagerFactory entities;

    @Test
    void a_member_joins_moves_retires_leaves_and_the_history_tells_it() throws Exception {
        var id = joined("HD-1-1");
        as(COMPANY_REGISTRAR, () -> desk.transfer(id, branch("HD-1-2"), YEAR_AGO.plusMonths(2)));
        as(COMPANY_REGISTRAR, () -> desk.retire(id, YEAR_AGO.plusMonths(4)));
        as(COMPANY_REGISTRAR, () -> desk.leave(id, YEAR_AGO.plusMonths(6), SpellEnd.LEFT));
        var file = As.officer(register, COMPANY_REGISTRAR, () -> desk.read(id));
        assertEquals(Standing.LEFT, file.line().standing());
        assertEquals(3, file.spells().size());
        assertEquals(SpellEnd.LEFT, file.spells().get(0).ended());
        assertEquals(Standing.RETIRED, file.spells().get(0).kind());
        assertEquals(SpellEnd.TRANSFERRED, file.spells().get(2).ended());
        assertEquals(YEAR_AGO.plusMonths(2), file.spells().get(2).until());
        assertEquals(branch("HD-1-1"), file.spells().get(2).organisation());
        refused(MembershipReason.NOT_A_MEMBER_NOW, () -> register.organisationOf(id));
    }

    @Test
    void who_leaves_holds_no_office_any_longer() throws Exception {
        var id = joined("HD-1-3");
        AtOnce.done(() -> offices.appoint(id, branch("HD-1-3"), Post.EDITOR, YEAR_AGO));
        assertEquals(1, offices.heldBy(id).size());
        as(COMPANY_REGISTRAR, () -> desk.leave(id, LocalDate.now(Clock.ZONE), SpellEnd.LEFT));
        assertTrue(offices.heldBy(id).isEmpty());
    }

    @Test
    void members_and_organisations_of_others_are_answered_like_unknown_ones() throws Exception {
        var elsewhere = register.withNumber("10048").orElseThrow();
        refused(
                MembershipReason.NO_SUCH_MEMBER,
                () -> As.officer(register, BRANCH_REGISTRAR, () -> desk.read(elsewhere)));
        refused(
                MembershipReason.NO_SUCH_MEMBER,
                () -> As.officer(register, BRANCH_REGISTRAR, () -> desk.read(new MemberId(987_654_321))));
        var filter = new RegisterFilter(branch("HD-2-4"), null, "");
        refused(
                OrganisationReason.NO_SUCH_ORGANISATION,
                () -> As.officer(register, BRANCH_REGISTRAR, () -> desk.list(filter, null)));
        refused(
                OrganisationReason.NO_SUCH_ORGANISATION,
                () -> As.officer(
                        register, BRANCH_REGISTRAR, () -> lists.bring(branch("HD-2-4"), bytes("a,b\n1,2\n", "UTF-8"))));
        var mine = register.withNumber("10001").orElseThrow();
        refused(
                RegistryReason.NOT_IN_YOUR_REGISTRY,
                () -> As.officer(register, BRANCH_REGISTRAR, () -> {
                    desk.transfer(mine, branch("HD-2-4"), LocalDate.now(Clock.ZONE));
                    return null;
                }));
    }

    @Test
    void a_member_without_office_and_an_officer_without_this_one_do_not_get_in() {
        var filter = new RegisterFilter(branch("HD-1-1"), null, "");
        assertThrows(EJBAccessException.class, () -> As.member(register, "10001", () -> desk.list(filter, null)));
        refused(
                OrganisationReason.NO_SUCH_ORGANISATION,
                () -> As.officer(register, "10002", () -> desk.list(filter, null)));
    }

    @Test
    void the_register_is_read_to_its_end_in_stretches_each_member_once() throws Exception {
        var filter = new RegisterFilter(branch("HD-3"), Standing.ACTIVE, "");
        var seen = new HashSet<MemberId>();
        String after = null;
        do {
            var key = after;
            var slice = As.officer(register, "10052", () -> desk.list(filter, key));
            slice.items().forEach(line -> assertTrue(seen.add(line.id()), line.number()));
            after = slice.next();
        } while (after != null);
        assertEquals(As.officer(register, "10052", () -> desk.count(branch("HD-3"), Standing.ACTIVE)), seen.size());
        assertTrue(seen.size() > 300);
    }

    @Test
    void a_name_and_a_number_are_found_by_how_they_begin() throws Exception {
        var byName = As.officer(
                register, BRANCH_REGISTRAR, () -> desk.list(new RegisterFilter(branch("HD-1-1"), null, "王秀"), null));
        assertTrue(byName.items().stream().allMatch(line -> line.name().startsWith("王秀")));
        assertTrue(byName.items().stream().anyMatch(line -> line.number().equals("10001")));
        var byNumber = As.officer(
                register, BRANCH_REGISTRAR, () -> desk.list(new RegisterFilter(branch("HD-1-1"), null, "1000"), null));
        assertEquals(7, byNumber.items().size());
    }

    @Test
    void a_page_of_the_register_costs_the_same_statements_however_long_it_is() throws Exception {
        // The first look also asks where the organisation stands, which is asked once for ever.
        for (var code : List.of("HD-2-4", "HD-2-1")) page(code);
        assertEquals(statements(() -> page("HD-2-4")), statements(() -> page("HD-2-1")));
    }

    @Test
    void a_list_with_faults_names_them_all_and_leaves_the_register_as_it_was() throws Exception {
        var text = "部门,姓名,工号,入会时间\n总装车间分会,张三丰,70001,2015年7月\n没有的分会,李四光,70002,2015-07-01\nHD-1-1,王五,10001,昨天\n";
        var seen = checked(text, "GBK");
        assertEquals(3, seen.report().rows());
        assertEquals(3, seen.report().faultCount());
        assertTrue(register.withNumber("70001").isEmpty());
        refused(
                RegistryReason.NOT_WITHOUT_FAULTS,
                () -> As.officer(register, COMPANY_REGISTRAR, () -> {
                    lists.write(seen.token());
                    return null;
                }));
    }

    @Test
    void a_list_without_faults_is_written_whole_and_its_columns_are_remembered() throws Exception {
        var number = UUID.randomUUID().toString().substring(0, 8);
        var head = "甲,乙,工号,入会时间\n";
        var text = head + "总装车间分会,张三丰," + number + ",2015年7月\nHD-1-2,李四光," + number + "b,2015-07-01\n";
        var brought = As.officer(register, COMPANY_REGISTRAR, () -> lists.bring(branch("HD-1"), bytes(text, "GBK")));
        assertEquals("GB18030", brought.format());
        var columns = new java.util.EnumMap<huisheng.registry.RollField, Integer>(
                brought.choice().columns());
        columns.put(huisheng.registry.RollField.ORGANISATION, 0);
        columns.put(huisheng.registry.RollField.NAME, 1);
        as(COMPANY_REGISTRAR, () -> lists.check(brought.token(), new huisheng.registry.ColumnChoice(columns)));
        assertTrue(finished(brought.token()).report().isClean());
        as(COMPANY_REGISTRAR, () -> lists.write(brought.token()));
        assertEquals(ImportPhase.WRITTEN, finished(brought.token()).phase());
        var id = register.withNumber(number + "b").orElseThrow();
        assertEquals(branch("HD-1-2"), register.organisationOf(id));
        var again = As.officer(register, COMPANY_REGISTRAR, () -> lists.bring(branch("HD-1"), bytes(text, "UTF-8")));
        assertEquals(columns, again.choice().columns());
        as(COMPANY_REGISTRAR, () -> lists.drop(again.token()));
    }

    @Test
    void a_number_that_somebody_else_takes_between_check_and_writing_keeps_the_whole_list_out() throws Exception {
        var number = UUID.randomUUID().toString().substring(0, 8);
        var seen = checked(
                "部门,姓名,工号,入会时间\nHD-1-1,张三丰," + number + "a,2015-07-01\nHD-1-1,李四光," + number + "b,2015-07-01\n", "GBK");
        assertTrue(seen.report().isClean());
        as(
                COMPANY_REGISTRAR,
                () -> desk.join(new NewMember(number + "b", "郭靖", branch("HD-1-1"), YEAR_AGO, null, null)));
        as(COMPANY_REGISTRAR, () -> lists.write(seen.token()));
        var stopped = finished(seen.token());
        assertEquals(ImportPhase.STOPPED, stopped.phase());
        assertEquals(MembershipReason.REGISTER_CHANGED, stopped.stop().reason());
        assertTrue(register.withNumber(number + "a").isEmpty());
    }

    @Test
    void a_list_of_another_officer_is_not_seen() throws Exception {
        var brought = As.officer(
                register, COMPANY_REGISTRAR, () -> lists.bring(branch("HD-1"), bytes("姓名,工号\n王,1\n", "UTF-8")));
        refused(RegistryReason.NO_SUCH_IMPORT, () -> As.officer(register, "10016", () -> lists.see(brought.token())));
        as(COMPANY_REGISTRAR, () -> lists.drop(brought.token()));
        refused(
                RegistryReason.NO_SUCH_IMPORT,
                () -> As.officer(register, COMPANY_REGISTRAR, () -> lists.see(brought.token())));
    }

    private ImportView checked(String text, String encoding) throws Exception {
        var brought = As.officer(register, COMPANY_REGISTRAR, () -> lists.bring(branch("HD-1"), bytes(text, encoding)));
        as(COMPANY_REGISTRAR, () -> lists.check(brought.token(), brought.choice()));
        return finished(brought.token());
    }

    private ImportView finished(String token) throws Exception {
        for (int i = 0; i < 300; i++) {
            var seen = As.officer(register, COMPANY_REGISTRAR, () -> lists.see(token));
            if (!seen.phase().isAtWork()) return seen;
            Thread.sleep(100);
        }
        throw new AssertionError("the list is still at work after 30 s");
    }

    private MemberId joined(String code) throws Exception {
        var number = UUID.randomUUID().toString().substring(0, 12);
        return As.officer(
                register,
                COMPANY_REGISTRAR,
                () -> desk.join(new NewMember(number, "郭靖", branch(code), YEAR_AGO, null, null)));
    }

    private OrganisationId branch(String code) {
        return tree.withCode(code).orElseThrow().id();
    }

    private Slice<MemberLine> page(String code) throws Exception {
        return As.officer(register, "10042", () -> desk.list(new RegisterFilter(branch(code), null, ""), null));
    }

    private long statements(Callable<?> act) throws Exception {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        assertFalse(!statistics.isStatisticsEnabled());
        long before = statistics.getPrepareStatementCount();
        act.call();
        return statistics.getPrepareStatementCount() - before;
    }

    private void as(String number, Runnable act) throws Exception {
        As.officer(register, number, () -> {
            act.run();
            return null;
        });
    }

    private static ByteArrayInputStream bytes(String text, String encoding) {
        return new ByteArrayInputStream(text.getBytes(Charset.forName(encoding)));
    }

    private static void refused(Refused.Reason reason, org.junit.jupiter.api.function.Executable act) {
        assertEquals(reason, assertThrows(Refused.class, act).reason());
    }
}
