package huisheng.signin;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** What a member reads about their own account. Instants are null where there is nothing yet. */
public record AccountStanding(
        Instant passwordSetAt,
        Instant secondFactorSince,
        int recoveryCodesLeft,
        boolean secondFactorRequired,
        List<SessionLine> sessions)
        implements Serializable {
    public boolean hasSecondFactor() {
        return secondFactorSince != null;
    }
}
