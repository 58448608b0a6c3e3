package huisheng.grievance;

import huisheng.organisation.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cases of a time, one by one, as figures need them. Raw: nothing is hidden here. */
@ApplicationScoped
class CaseCounts {
    private static final String IN_SPAN =
            " g.sentAt >= :since and g.sentAt < :until and g.homeId in (select o.id from Organisation o where o.path >= :from and o.path < :beyond)";
    private static final List<EntryKind> TURNS = Arrays.stream(EntryKind.values())
            .filter(kind -> CaseOutcome.after(kind) != null)
            .toList();

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    /** Sent in these times by members of the place. */
    record Span(Place place, Instant since, Instant until) {}

    /** As they stood at the end of the span. */
    List<CountedCase> in(Span span) {
        var outcomes = outcomes(span);
        return entities.createQuery(
                        "select g.id, g.homeId, g.memberId, g.channel, g.limitsMissed from Grievance g where" + IN_SPAN,
                        Object[].class)
                .setParameter("since", span.since())
                .setParameter("until", span.until())
                .setParameter("from", span.place().value())
                .setParameter("beyond", span.place().beyond())
                .getResultStream()
                .map(row -> new CountedCase(
                        (Long) row[1],
                        (Long) row[2],
                        (Channel) row[3],
                        outcomes.getOrDefault((Long) row[0], CaseOutcome.OPEN),
                        (Integer) row[4] > 0))
                .toList();
    }

    private Map<Long, CaseOutcome> outcomes(Span span) {
        var outcomes = new HashMap<Long, CaseOutcome>();
        entities.createQuery(
                        "select e.grievanceId, e.kind from GrievanceEntry e, Grievance g where e.grievanceId = g.id and e.kind in :turns and e.happenedAt < :until and"
                                + IN_SPAN + " order by e.grievanceId, e.happenedAt, e.id",
                        Object[].class)
                .setParameter("turns", TURNS)
                .setParameter("since", span.since())
                .setParameter("until", span.until())
                .setParameter("from", span.place().value())
                .setParameter("beyond", span.place().beyond())
                .getResultStream()
                .forEach(row -> outcomes.put((Long) row[0], CaseOutcome.after((EntryKind) row[1])));
        return outcomes;
    }
}
