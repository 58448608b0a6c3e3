package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.auditlog.AuditLog;
import huisheng.organisation.TermOpened;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who appends to the log comes in the order of asking, and however a transaction ends, the next one has its turn at once. */
@ExtendWith(ArquillianExtension.class)
class LogTurnIT {
    /** Shorter than the patience after which a transaction goes on without a turn. */
    private static final Duration AT_ONCE = Duration.ofMillis(2000);

    /** Milliseconds after which another thread has certainly come to the place where it waits, also on a busy machine. */
    private static final long ASKED = 500;

    @Inject
    private AuditLog audit;

    @Inject
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService threads;

    @AfterEach
    void undo() throws Exception {
        if (transaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION) transaction.rollback();
    }

    @Test
    void those_who_wait_come_in_the_order_in_which_they_asked() throws Exception {
        var waiting = new ArrayList<Future<Long>>();
        transaction.begin();
        audit.hold();
        for (int i = 0; i < 3; i++) {
            waiting.add(threads.submit(() -> AtOnce.done(this::appended)));
            Thread.sleep(ASKED);
        }
        assertThat(waiting).noneMatch(Future::isDone);
        transaction.commit();
        assertThat(numbers(waiting)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void who_has_just_been_there_does_not_come_before_who_waits() throws Exception {
        for (int i = 0; i < 3; i++) {
            transaction.begin();
            audit.hold();
            var waits = threads.submit(() -> AtOnce.done(this::appended));
            Thread.sleep(ASKED);
            transaction.commit();
            long again = AtOnce.done(this::appended);
            assertThat(soon(waits)).as("round " + i).isLessThan(again);
        }
    }

    @Test
    void a_transaction_that_is_rolled_back_gives_its_turn_back() throws Exception {
        transaction.begin();
        audit.hold();
        var waits = threads.submit(() -> AtOnce.done(this::appended));
        Thread.sleep(ASKED);
        transaction.rollback();
        assertThat(soon(waits)).isPositive();
        assertNextComesAtOnce();
    }

    @Test
    void a_transaction_that_is_timed_out_in_its_turn_gives_it_back() throws Exception {
        var told = new CountDownLatch(1);
        var sleeper = withinASecond(() -> {
            audit.hold();
            told.countDown();
            Thread.sleep(AT_ONCE.toMillis() * 4);
            return appended();
        });
        assertThat(told.await(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        Thread.sleep(AT_ONCE.toMillis());
        assertNextComesAtOnce();
        assertThat(sleeper).isNotDone();
        assertThatThrownBy(sleeper::get).isNotNull();
    }

    @Test
    void a_transaction_that_is_timed_out_while_it_waits_gives_its_turn_back() throws Exception {
        transaction.begin();
        audit.hold();
        var waits = withinASecond(this::appended);
        Thread.sleep(AT_ONCE.toMillis());
        assertThat(waits).isNotDone();
        transaction.commit();
        assertThatThrownBy(waits::get).isNotNull();
        assertNextComesAtOnce();
    }

    /** In another thread and a transaction that the container rolls back after a second. */
    private Future<Long> withinASecond(Callable<Long> act) {
        return threads.submit(() -> {
            transaction.setTransactionTimeout(1);
            try {
                return AtOnce.done(act);
            } finally {
                transaction.setTransactionTimeout(0);
            }
        });
    }

    private void assertNextComesAtOnce() throws Exception {
        soon(threads.submit(() -> AtOnce.done(this::appended)));
    }

    private long appended() {
        return audit.append(new TermOpened(0, 1));
    }

    private static long soon(Future<Long> one) throws Exception {
        return one.get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static List<Long> numbers(List<Future<Long>> all) throws Exception {
        var numbers = new ArrayList<Long>();
        for (var one : all) numbers.add(soon(one));
        return numbers;
    }
}
