package huisheng.membership;

import huisheng.kernel.Clock;
import huisheng.organisation.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How many members an organisation has with all below it. To count a hundred thousand takes longer than the page on which
 * the number stands; so it is kept until the register changes here, and half a minute at most, for changes by another server.
 */
@ApplicationScoped
class MemberCounts {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MANY = 1_000;

    record Question(String place, Standing standing) {}

    private record Answer(long count, Instant until) {}

    @Inject
    private Members members;

    @Inject
    Clock clock;

    private final Map<Question, Answer> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    long of(Place place, Standing standing) {
        return of(new Question(place.value(), standing), () -> members.count(place, standing));
    }

    /** A count that began before a change and ended after it is told, not kept. */
    long of(Question question, LongSupplier counted) {
        var answer = kept.get(question);
        if (answer != null && clock.now().isBefore(answer.until())) return answer.count();
        long before = changes.get();
        long count = counted.getAsLong();
        if (kept.size() >= MANY) kept.clear();
        kept.put(question, new Answer(count, clock.now().plus(KEPT)));
        if (changes.get() != before) kept.remove(question);
        return count;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegisterChanged happening) {
        changes.incrementAndGet();
        kept.clear();
    }
}
