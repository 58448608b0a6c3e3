package huisheng.registry;

import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lists that are on their way on this server. They live in memory and in a temporary file; who takes longer than two
 * hours, or is sent to another server, or finds the server started again, is told NO_SUCH_IMPORT and brings the file
 * again. What was being written when a server ended is rolled back by the database, whole.
 */
@Singleton
@PermitAll
@Lock(LockType.READ)
public class ImportJobs {
    private static final Duration KEPT = Duration.ofHours(2);
    private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    public void add(ImportJob job) {
        jobs.put(job.token, job);
    }

    /** @throws Refused NO_SUCH_IMPORT, also for another officer's */
    public ImportJob get(String token, MemberId officer) {
        var job = token == null ? null : jobs.get(token);
        if (job == null || !job.officer.equals(officer)) throw new Refused(RegistryReason.NO_SUCH_IMPORT);
        return job;
    }

    public void drop(ImportJob job) {
        jobs.remove(job.token);
        job.forget();
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void sweep() {
        var old = clock.now().minus(KEPT);
        jobs.values().stream()
                .filter(job -> job.begun.isBefore(old) && !job.phase().isAtWork())
                .toList()
                .forEach(this::drop);
    }

    @PreDestroy
    void close() {
        jobs.values().forEach(ImportJob::forget);
    }
}
