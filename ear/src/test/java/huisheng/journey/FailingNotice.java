package huisheng.journey;

import huisheng.deadline.DeadlineMissed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** In a container test: an observer that fails in the middle of the clock's work for a deadline, as a full disk would. */
@ApplicationScoped
public class FailingNotice {
    private static final Set<Long> FAILING = ConcurrentHashMap.newKeySet();

    static void failFor(long matter) {
        FAILING.add(matter);
    }

    static void failNoMore() {
        FAILING.clear();
    }

    void missed(@Observes DeadlineMissed missed) {
        if (FAILING.contains(missed.matter())) throw new IllegalStateException("a fault on purpose");
    }
}
