package huisheng.review;

import huisheng.auditlog.WholeLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Walks the log while the auditor watches a bar. It stands outside a transaction, so that it tells how far it is. */
@Stateless
@RolesAllowed("officer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LogWalk {
    private static final System.Logger LOG = System.getLogger(LogWalk.class.getName());

    /** Of entries between two words about how far it is. */
    private static final long STRIDE = 10_000;

    @Inject
    private WholeLog log;

    @Inject
    private Reviews reviews;

    @Asynchronous
    public void walk(long review) {
        try {
            var said = new long[1];
            var report = log.audit(done -> {
                if (done < said[0] + STRIDE) return;
                said[0] = done;
                reviews.progress(review, done);
            });
            reviews.end(review, report);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The log could not be walked", e);
        }
    }
}
