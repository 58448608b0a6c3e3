package huisheng.suggestion;

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
import java.util.List;
import java.util.function.Consumer;

/**
 * When suggestions came and when they were answered. Drafts and what was withdrawn do not count; what was merged counts with
 * the one that took it in. Raw: whoever shows figures hides the small ones.
 */
@ApplicationScoped
public class SuggestionTimes {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private MissedDays missedDays;

    /** Sent in these times by members of the place, one by one. */
    public void each(Place place, Instant since, Instant until, Consumer<MatterTimes> sink) {
        var missed = missedDays.of(
                SuggestionPromise.KIND,
                Arrays.stream(Round.values()).map(Round::rule).toList(),
                since);
        entities.createQuery(
                        "select s.id, s.homeId, s.authorId, s.sentAt, s.answeredAt, s.tray from Suggestion s where s.sentAt >= :since and s.sentAt < :until and s.tray in :counted and s.homeId in (select o.id from Organisation o where o.path >= :from and o.path < :beyond)",
                        Object[].class)
                .setParameter("since", since)
                .setParameter("until", until)
                .setParameter("counted", List.of(Tray.WAITING, Tray.DONE))
                .setParameter("from", place.value())
                .setParameter("beyond", place.beyond())
                .getResultStream()
                .forEach(row -> sink.accept(new MatterTimes(
                        new OrganisationId((Long) row[1]),
                        new MemberId((Long) row[2]),
                        (Instant) row[3],
                        row[5] == Tray.DONE ? (Instant) row[4] : null,
                        missed.contains((Long) row[0]))));
    }
}
