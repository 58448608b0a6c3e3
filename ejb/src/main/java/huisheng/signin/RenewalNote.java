package huisheng.signin;

import java.io.Serializable;
import java.time.Instant;

/** What a member reads about the removal of their own second factor: who had it done, who confirmed it, and why. */
public record RenewalNote(String askedBy, String confirmedBy, String reason, Instant confirmedAt)
        implements Serializable {}
