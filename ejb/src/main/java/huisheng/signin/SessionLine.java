package huisheng.signin;

import java.io.Serializable;
import java.time.Instant;

/** Where a member is signed in, as they read it. */
public record SessionLine(long id, String browser, Instant startedAt, Instant seenAt, boolean here)
        implements Serializable {}
