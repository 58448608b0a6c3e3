package huisheng.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.membership.MemberRegister;
import huisheng.membership.Standing;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import huisheng.registry.ImportPhase;
import huisheng.registry.ImportView;
import huisheng.registry.RegistrarDesk;
import huisheng.registry.RollImportDesk;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A hundred thousand members from one list: how long, how much memory. Not among the journeys, because it leaves them all in
 * the database: run it by itself with {@code -Dit.test=LargeListMeasure}.
 */
@ExtendWith(ArquillianExtension.class)
class LargeListMeasure {
    private static final int ROWS = 100_000;
    private static final String REGISTRAR = "10016";

    @Inject
    private RollImportDesk lists;

    @Inject
    private RegistrarDesk desk;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Test
    void a_hundred_thousand_members_are_taken_in_within_a_minute_and_under_a_gigabyte() throws Exception {
        var above = tree.withCode("HD").orElseThrow().id();
        var company = AtOnce.done(() -> tree.found(above, Level.COMPANY, "HD-9", "第九公司工会", null));
        AtOnce.done(() -> tree.found(company, Level.BRANCH, "HD-9-1", "第一分会", null));
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        var begun = Instant.now();
        var token = bring(above).token();
        As.officer(register, REGISTRAR, () -> {
            lists.check(token, lists.see(token).choice());
            return null;
        });
        assertTrue(finished(token).report().isClean());
        var checked = Instant.now();
        As.officer(register, REGISTRAR, () -> {
            lists.write(token);
            return null;
        });
        assertEquals(ImportPhase.WRITTEN, finished(token).phase());
        var whole = Duration.between(begun, Instant.now());
        System.out.printf(
                "%d members: checked in %d ms, written in %d ms, peak heap %d MiB%n",
                ROWS,
                Duration.between(begun, checked).toMillis(),
                whole.minus(Duration.between(begun, checked)).toMillis(),
                peakHeap() >> 20);
        assertEquals(ROWS, As.officer(register, REGISTRAR, () -> desk.count(company, Standing.ACTIVE)));
        assertTrue(whole.toSeconds() < 60, whole::toString);
    }

    private ImportView bring(OrganisationId organisation) throws Exception {
        var text = new StringBuilder("姓名,会员号,所属组织,入会日期,性别,电话\n");
        for (int i = 0; i < ROWS; i++)
            text.append("王秀英,")
                    .append(500_000 + i)
                    .append(",HD-9-1,2015-07-01,女,1990000")
                    .append(i % 10_000)
                    .append('\n');
        var bytes = text.toString().getBytes(Charset.forName("GBK"));
        return As.officer(register, REGISTRAR, () -> lists.bring(organisation, new ByteArrayInputStream(bytes)));
    }

    private ImportView finished(String token) throws Exception {
        while (true) {
            var seen = As.officer(register, REGISTRAR, () -> lists.see(token));
            if (!seen.phase().isAtWork()) return seen;
            Thread.sleep(50);
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
