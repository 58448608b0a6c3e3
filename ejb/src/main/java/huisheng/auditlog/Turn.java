package huisheng.auditlog;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets the transactions of this server come to the end of the log one after the other, in the order in which they asked. The row
 * of the log's end is what keeps numbers without gaps; a database that wakes all who wait for a row lets some of them wait for
 * seconds. This is a courtesy: whoever waited long enough goes to the row itself, where the database finds out who waits for whom.
 */
@ApplicationScoped
class Turn {
    private static final long PATIENCE_MILLIS = 3000;
    private static final String KEY = Turn.class.getName();

    @Resource
    private TransactionSynchronizationRegistry transactions;

    private final Semaphore place = new Semaphore(1, true);

    /** Waits for the turn, which ends with the transaction; a second time in one transaction nothing happens. */
    void take() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE || transactions.getResource(KEY) != null)
            return;
        var end = new End();
        transactions.registerInterposedSynchronization(end);
        transactions.putResource(KEY, end);
        if (isMyTurn()) end.began();
    }

    private boolean isMyTurn() {
        try {
            return place.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Of a transaction that may be rolled back by another thread while it still waits. */
    private final class End implements Synchronization {
        private boolean began;
        private boolean over;

        private synchronized void began() {
            if (over) place.release();
            else began = true;
        }

        @Override
        public void beforeCompletion() {
            // Nothing is to be done before.
        }

        @Override
        public synchronized void afterCompletion(int status) {
            over = true;
            if (began) place.release();
            began = false;
        }
    }
}
