package huisheng.grievance;

import huisheng.deadline.MatterTimes;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.function.Consumer;

/** When cases came and when they had their outcome; withdrawn ones do not count. Raw: whoever shows figures hides the small ones. */
@ApplicationScoped
public class CaseTimes {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    /** Sent in these times by members of the place, one by one. */
    public void each(Place place, Instant since, Instant until, Consumer<MatterTimes> sink) {
        entities.createQuery(
                        "select g.homeId, g.memberId, g.sentAt, g.doneAt, g.limitsMissed, g.open from Grievance g where g.state <> :withdrawn and g.sentAt >= :since and g.sentAt < :until and g.homeId in (select o.id from Organisation o where o.path >= :from and o.path < :beyond)",
                        Object[].class)
                .setParameter("withdrawn", GrievanceState.WITHDRAWN)
                .setParameter("since", since)
                .setParameter("until", until)
                .setParameter("from", place.value())
                .setParameter("beyond", place.beyond())
                .getResultStream()
                .forEach(row -> sink.accept(new MatterTimes(
                        new OrganisationId((Long) row[0]),
                        new MemberId((Long) row[1]),
                        (Instant) row[2],
                        (Boolean) row[5] ? null : (Instant) row[3],
                        (Integer) row[4] > 0)));
    }
}
