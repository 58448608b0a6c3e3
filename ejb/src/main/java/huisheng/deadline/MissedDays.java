package huisheng.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which matters of a kind missed a promised day, in one statement however many there are. */
@ApplicationScoped
public class MissedDays {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    /** What the clock once called missed stays so, whether it was met later or passed on. @param since when it was promised at the earliest */
    public Set<Long> of(String kind, Collection<RuleKey> acts, Instant since) {
        return new HashSet<>(entities.createQuery(
                        "select d.matter from Deadline d, DeadlineEvent e where e.deadlineId = d.id and e.happened = :missed and d.kind = :kind and d.rule in :acts and d.startedAt >= :since",
                        Long.class)
                .setParameter("missed", DeadlineTurn.MISSED)
                .setParameter("kind", kind)
                .setParameter("acts", acts.stream().map(RuleKey::value).toList())
                .setParameter("since", since)
                .getResultList());
    }
}
