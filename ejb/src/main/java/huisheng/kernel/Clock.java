package huisheng.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The union's time. Rules ask it, never the system, so that a test can move it. Microseconds, as databases keep them. */
@ApplicationScoped
public class Clock {
    /** Where the union's calendar days begin and end. */
    public static final ZoneId ZONE = ZoneId.of(System.getProperty("huisheng.zone", "Asia/Shanghai"));

    public Instant now() {
        var told = ToldTime.ofThread();
        return (told == null ? Instant.now() : told).truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }
}
