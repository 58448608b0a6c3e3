package huisheng.review;

import huisheng.auditlog.AuditLog;
import huisheng.auditlog.LogAudit;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** All walks through the log. What is said of one at work is written at once, so that the page tells how far it is. */
@ApplicationScoped
class Reviews {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @throws Refused STILL_AT_WORK: one walk at a time, on all servers */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    long begin(MemberId by, long entries) {
        audit.hold();
        var now = clock.now();
        if (latest(1).stream().anyMatch(one -> one.isAtWork(now))) throw new Refused(ReviewReason.STILL_AT_WORK);
        var review = new LogReview(by, now, entries);
        entities.persist(review);
        entities.flush();
        return review.id();
    }

    /** The latest first. */
    List<LogReview> latest(int limit) {
        return entities.createQuery("select r from LogReview r order by r.id desc", LogReview.class)
                .setMaxResults(limit)
                .getResultList();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void progress(long review, long entries) {
        entities.find(LogReview.class, review).progress(entries, clock.now());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void end(long review, LogAudit.Report report) {
        entities.find(LogReview.class, review).end(report, clock.now());
        audit.append(new LogReviewed(review, report.entries(), report.findings().size()));
    }
}
