package huisheng.signin;

import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/** The one live code by which a member sets a password: at the first sign-in, or after forgetting the old one. */
@Entity
@Table(name = "activation_code")
class ActivationCode {
    /** Long enough for a slip to travel to every shift and back from holidays. */
    static final Duration LIFE = Duration.ofDays(30);

    @Id
    private long memberId;

    private String codeHash;
    private Long issuedBy;
    private Instant issuedAt;
    private Instant expiresAt;
    private Instant usedAt;
    private boolean removesSecondFactor;

    protected ActivationCode() {}

    /** @param by null when the union itself was set up */
    ActivationCode(MemberId member, String hash, MemberId by, Instant now) {
        this.memberId = member.value();
        issue(hash, by, now);
    }

    /** Another one in its place. */
    void issue(String hash, MemberId by, Instant now) {
        codeHash = hash;
        issuedBy = by == null ? null : by.value();
        issuedAt = now;
        expiresAt = now.plus(LIFE);
        usedAt = null;
        removesSecondFactor = false;
    }

    /** Two persons have agreed that who uses it comes in without the old second factor. */
    void removeSecondFactor() {
        removesSecondFactor = true;
    }

    boolean removesSecondFactor() {
        return removesSecondFactor;
    }

    boolean is(String hash) {
        return MessageDigest.isEqual(ascii(codeHash), ascii(hash)) && usedAt == null;
    }

    /** No registrar issued it. */
    boolean isOfTheFounding() {
        return issuedBy == null;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    void use(Instant now) {
        usedAt = now;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
