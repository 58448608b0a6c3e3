package huisheng.grievance;

import huisheng.organisation.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts cases and the members who brought them, by where these belonged then. Raw: nothing is hidden here. */
@ApplicationScoped
class CaseCounts {
    private static final String IN_SPAN =
            " from Grievance g where g.sentAt >= :since and g.sentAt < :until and g.homeId in (select o.id from Organisation o where o.path >= :from and o.path < :beyond)";
    private static final String SUM = "count(distinct g.memberId), count(g.id)";

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    /** Sent in these times by members of the place. */
    record Span(Place place, Instant since, Instant until) {}

    record Sum(long persons, long cases) {
        static final Sum NOTHING = new Sum(0, 0);
    }

    Sum all(Span span) {
        return sum(asked("select 0, " + SUM + IN_SPAN, span).getSingleResult());
    }

    /** @param inTime only those that missed no limit */
    Sum withOutcome(Span span, boolean inTime) {
        var only = " and g.doneAt is not null" + (inTime ? " and g.limitsMissed = 0" : "");
        return sum(asked("select 0, " + SUM + IN_SPAN + only, span).getSingleResult());
    }

    Map<Channel, Sum> byChannel(Span span) {
        return asked("select g.channel, " + SUM + IN_SPAN + " group by g.channel", span)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Channel) row[0], CaseCounts::sum));
    }

    Map<GrievanceState, Sum> byState(Span span) {
        return asked("select g.state, " + SUM + IN_SPAN + " group by g.state", span)
                .getResultStream()
                .collect(Collectors.toMap(row -> (GrievanceState) row[0], CaseCounts::sum));
    }

    private TypedQuery<Object[]> asked(String query, Span span) {
        return entities.createQuery(query, Object[].class)
                .setParameter("since", span.since())
                .setParameter("until", span.until())
                .setParameter("from", span.place().value())
                .setParameter("beyond", span.place().beyond());
    }

    private static Sum sum(Object[] row) {
        return new Sum((Long) row[1], (Long) row[2]);
    }
}
