package huisheng.signin;

import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * One browser in which a member is signed in. It lives in the database, so that every server sees its end at the next
 * request. It keeps no address.
 */
@Entity
@Table(name = "member_session")
class MemberSession {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    /** "Seen" is written at most this often. */
    static final Duration SEEN_STEP = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "member_session_seq")
    @SequenceGenerator(name = "member_session_seq", sequenceName = "member_session_seq", allocationSize = 50)
    private Long id;

    private String tokenHash;
    private long memberId;
    private String browser;
    private Instant startedAt;
    private Instant seenAt;
    private boolean secondFactor;

    protected MemberSession() {}

    MemberSession(SecretToken token, MemberId member, String browser, boolean secondFactor, Instant now) {
        this.tokenHash = token.hash();
        this.memberId = member.value();
        this.browser = browser;
        this.secondFactor = secondFactor;
        this.startedAt = now;
        this.seenAt = now;
    }

    long id() {
        return id;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    boolean isAlive(Instant now) {
        return now.isBefore(seenAt.plus(IDLE)) && now.isBefore(startedAt.plus(LONGEST));
    }

    boolean isToBeMarked(Instant now) {
        return !now.isBefore(seenAt.plus(SEEN_STEP));
    }

    void seen(Instant now) {
        seenAt = now;
    }

    boolean secondFactor() {
        return secondFactor;
    }

    void secondFactorPassed() {
        secondFactor = true;
    }

    /** A new token for the same session, whenever it gains a right. */
    void renew(SecretToken token) {
        tokenHash = token.hash();
    }

    SessionLine line(long here) {
        return new SessionLine(id, browser, startedAt, seenAt, id == here);
    }
}
