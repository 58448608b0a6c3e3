package huisheng.signin;

import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** From the door for providers to the sign-in pages: one use, one minute. */
@Entity
@Table(name = "provider_pass")
class ProviderPass {
    private static final Duration LIFE = Duration.ofMinutes(1);

    @Id
    private String tokenHash;

    private long memberId;
    private Instant expiresAt;

    protected ProviderPass() {}

    ProviderPass(SecretToken token, MemberId member, Instant now) {
        this.tokenHash = token.hash();
        this.memberId = member.value();
        this.expiresAt = now.plus(LIFE);
    }

    Instant issuedAt() {
        return expiresAt.minus(LIFE);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    boolean isValid(Instant now) {
        return now.isBefore(expiresAt);
    }
}
