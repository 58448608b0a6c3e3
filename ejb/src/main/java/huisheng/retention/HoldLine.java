package huisheng.retention;

import java.io.Serializable;
import java.time.Instant;

/** A hold, as officers see it. @param own whether the reader placed it, and so cannot lift it */
public record HoldLine(long id, String kind, long matter, String reason, Instant placed, boolean own)
        implements Serializable {}
