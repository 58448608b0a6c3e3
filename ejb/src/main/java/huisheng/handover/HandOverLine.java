package huisheng.handover;

import java.io.Serializable;
import java.time.Instant;

/** A hand-over that was made, by names. */
public record HandOverLine(Instant at, String from, String to, String by, int suggestions, int cases)
        implements Serializable {}
