package huisheng.signin;

import huisheng.membership.MemberId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** A browser in which the member has signed in before: guessing from elsewhere does not close the door to it. */
@Entity
@Table(name = "known_browser")
class KnownBrowser {
    static final Duration LIFE = Duration.ofDays(365);

    @Embeddable
    record Key(String tokenHash, long memberId) implements Serializable {}

    @EmbeddedId
    private Key key;

    private Instant seenAt;

    protected KnownBrowser() {}

    KnownBrowser(SecretToken token, MemberId member, Instant now) {
        this.key = key(token, member);
        this.seenAt = now;
    }

    static Key key(SecretToken token, MemberId member) {
        return new Key(token.hash(), member.value());
    }

    void seen(Instant now) {
        seenAt = now;
    }
}
