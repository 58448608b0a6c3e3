package huisheng.affairs;

import huisheng.deadline.MatterTimes;
import huisheng.deadline.MissedDays;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;

/** When questions and objections came to a union's publications and when they were answered. Raw, like all times. */
@ApplicationScoped
public class RemarkTimes {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private MissedDays missedDays;

    /** Sent in these times about publications of the place, one by one; home is the union that published. */
    public void each(Place place, Instant since, Instant until, Consumer<MatterTimes> sink) {
        var missed = missedDays.of(
                QuestionDesk.MATTER,
                Arrays.stream(RemarkKind.values()).map(RemarkKind::rule).toList(),
                since);
        entities.createQuery(
                        "select r.id, r.organisationId, r.authorId, r.sentAt, r.answeredAt from Remark r where r.sentAt >= :since and r.sentAt < :until and r.organisationId in (select o.id from Organisation o where o.path >= :from and o.path < :beyond)",
                        Object[].class)
                .setParameter("since", since)
                .setParameter("until", until)
                .setParameter("from", place.value())
                .setParameter("beyond", place.beyond())
                .getResultStream()
                .forEach(row -> sink.accept(new MatterTimes(
                        new OrganisationId((Long) row[1]),
                        new MemberId((Long) row[2]),
                        (Instant) row[3],
                        (Instant) row[4],
                        missed.contains((Long) row[0]))));
    }
}
