package huisheng.retention;

import java.io.Serializable;
import java.time.Instant;

/** An order that waits for the second person. @param own whether the reader asked for it, and so cannot decide */
public record OrderLine(
        long id, String kind, long matter, Instant began, Ground ground, String reason, Instant asked, boolean own)
        implements Serializable {}
