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

/**
 * How many members an organisation has with all below it. To count a hundred thousand takes longer than the page on which
 * the number stands; so it is kept until the register changes here, and half a minute at most, for changes by another server.
 */
@ApplicationScoped
class MemberCounts {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MANY = 1_000;

    private record Question(String place, Standing standing) {}

    private record Answer(long count, Instant until) {}

    @Inject
    private Members members;

    @Inject
    private Clock clock;

    private final Map<Question, Answer> kept = new ConcurrentHashMap<>();

    long of(Place place, Standing standing) {
        var question = new Question(place.value(), standing);
        var answer = kept.get(question);
        if (answer != null && clock.now().isBefore(answer.until())) return answer.count();
        if (kept.size() >= MANY) kept.clear();
        long count = members.count(place, standing);
        kept.put(question, new Answer(count, clock.now().plus(KEPT)));
        return count;
    }

    void joined(@Observes(during = TransactionPhase.AFTER_SUCCESS) MemberJoined happening) {
        kept.clear();
    }

    void enrolled(@Observes(during = TransactionPhase.AFTER_SUCCESS) MembersEnrolled happening) {
        kept.clear();
    }

    void transferred(@Observes(during = TransactionPhase.AFTER_SUCCESS) MemberTransferred happening) {
        kept.clear();
    }

    void retired(@Observes(during = TransactionPhase.AFTER_SUCCESS) MemberRetired happening) {
        kept.clear();
    }

    void left(@Observes(during = TransactionPhase.AFTER_SUCCESS) MemberLeft happening) {
        kept.clear();
    }
}
