package huisheng.signin;

import huisheng.membership.MemberId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** The password was right, the second factor is due. Made by the sign-in desk alone; worth nothing by itself. */
public final class HalfWay implements Progress, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final MemberId member;
    private final Instant since;

    HalfWay(MemberId member, Instant since) {
        this.member = member;
        this.since = since;
    }

    MemberId member() {
        return member;
    }

    boolean isStale(Instant now) {
        return now.isAfter(since.plus(LIFE));
    }
}
