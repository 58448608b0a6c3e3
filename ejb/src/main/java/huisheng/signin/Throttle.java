package huisheng.signin;

import huisheng.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Slows down guessing, on all servers together. Counters are kept for what was typed, whether such a member exists or
 * not, so that the answer is the same for both.
 */
@ApplicationScoped
class Throttle {
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(2);

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private ServerKeys keys;

    /** One counter: what is limited, and whom it concerns. */
    record Counter(Limit limit, String of) {}

    /** Counts one try for each counter, in its own transaction, before the try is judged.
     *
     * @throws huisheng.kernel.Refused TOO_MANY_TRIES (detail: the time of day from which it may be tried again)
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void admit(Counter... counters) {
        var now = clock.now();
        var sorted = sorted(List.of(counters));
        var all = sorted.stream().map(c -> locked(c, now)).toList();
        all.stream()
                .filter(tries -> tries.isClosed(now))
                .map(Tries::closedUntil)
                .max(Comparator.naturalOrder())
                .ifPresent(until -> {
                    throw SignInReason.TOO_MANY_TRIES.refusal(timeOfDay(until));
                });
        for (int i = 0; i < all.size(); i++) all.get(i).count(sorted.get(i).limit(), now);
    }

    /** The try was right: the counters forget this one, those of the member alone forget all. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void right(Counter... counters) {
        var now = clock.now();
        for (var counter : sorted(List.of(counters))) {
            var tries = locked(counter, now);
            boolean shared = counter.limit() == Limit.NETWORK || counter.limit() == Limit.CODE_FROM_NETWORK;
            if (shared || counter.limit() == Limit.NUMBER) tries.takeBack();
            else tries.forget();
        }
    }

    /** Addresses and numbers, even as keyed hashes, are not kept for longer than they serve. */
    @Transactional
    public int forgetOld() {
        return entities.createQuery("delete from Tries t where t.countedAt < :old")
                .setParameter("old", clock.now().minus(FORGOTTEN_AFTER))
                .executeUpdate();
    }

    // Always in the same order, so that two tries at once wait for each other and never block each other.
    private List<Counter> sorted(Collection<Counter> counters) {
        return counters.stream().sorted(Comparator.comparing(this::key)).toList();
    }

    private Tries locked(Counter counter, Instant now) {
        var key = key(counter);
        entities.createNativeQuery(
                        "insert into sign_in_tries (counter, score, counted_at) values (?1, 0, ?2) on conflict do nothing")
                .setParameter(1, key)
                .setParameter(2, now)
                .executeUpdate();
        return entities.find(Tries.class, key, LockModeType.PESSIMISTIC_WRITE);
    }

    private String key(Counter counter) {
        return keys.key().fingerprint(ServerKey.Use.THROTTLE, counter.limit().name() + "\n" + counter.of());
    }

    private static String timeOfDay(Instant until) {
        return DateTimeFormatter.ofPattern("HH:mm:ss")
                .withZone(zone())
                .format(until.plusSeconds(1).truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    private static ZoneId zone() {
        return Clock.ZONE;
    }
}
