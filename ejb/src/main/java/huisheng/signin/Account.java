package huisheng.signin;

import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Base64;

/**
 * How one member proves who they are. Born without a password; an activation code brings the first one. The second
 * factor is kept sealed with the server's key and bound to the member.
 */
@Entity
class Account {
    private static final long NEVER = -1;

    @Id
    private long memberId;

    private Instant closedAt;
    private String language;
    private String passwordHash;
    private Instant passwordSetAt;
    private String secondFactor;
    private String secondFactorPending;
    private Instant secondFactorSince;
    private long secondFactorStep = NEVER;

    protected Account() {}

    Account(MemberId member) {
        this.memberId = member.value();
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    boolean isOpen() {
        return closedAt == null;
    }

    boolean isActivated() {
        return passwordHash != null;
    }

    void close(Instant now) {
        closedAt = now;
        passwordHash = null;
        dropSecondFactor();
    }

    void reopen() {
        closedAt = null;
    }

    /** zh, en, or null as long as none was chosen. */
    String language() {
        return language;
    }

    /** @param chosen null for none */
    void read(Language chosen) {
        language = chosen == null ? null : chosen.tag();
    }

    void take(PasswordHash hash, Instant now) {
        passwordHash = hash.text();
        passwordSetAt = now;
    }

    /** The same password under today's cost. */
    void rehash(PasswordHash hash) {
        passwordHash = hash.text();
    }

    /** Null until the account is activated. */
    PasswordHash password() {
        return passwordHash == null ? null : new PasswordHash(passwordHash);
    }

    Instant passwordSetAt() {
        return passwordSetAt;
    }

    boolean hasSecondFactor() {
        return secondFactor != null;
    }

    Instant secondFactorSince() {
        return secondFactorSince;
    }

    void propose(SecondFactorSecret secret, ServerKey key) {
        secondFactorPending = sealed(secret, key);
    }

    SecondFactorSecret proposed(ServerKey key) {
        return secondFactorPending == null ? null : opened(secondFactorPending, key);
    }

    /** Takes the proposed secret into use, if the code is one of its own. */
    boolean confirmProposed(String typed, ServerKey key, Instant now) {
        if (secondFactorPending == null) throw SignInReason.SECOND_FACTOR_MISSING.refusal();
        var step = opened(secondFactorPending, key).stepOf(typed, now, NEVER);
        if (step.isEmpty()) return false;
        secondFactor = secondFactorPending;
        secondFactorPending = null;
        secondFactorSince = now;
        secondFactorStep = step.getAsLong();
        return true;
    }

    void preset(SecondFactorSecret secret, ServerKey key, Instant now) {
        secondFactor = sealed(secret, key);
        secondFactorSince = now;
    }

    void dropSecondFactor() {
        secondFactor = null;
        secondFactorPending = null;
        secondFactorSince = null;
        secondFactorStep = NEVER;
    }

    /** Whether the code is right now; a right one is used up by this. */
    boolean uses(String typed, ServerKey key, Instant now) {
        if (secondFactor == null) throw SignInReason.SECOND_FACTOR_MISSING.refusal();
        var step = opened(secondFactor, key).stepOf(typed, now, secondFactorStep);
        if (step.isEmpty()) return false;
        secondFactorStep = step.getAsLong();
        return true;
    }

    private String sealed(SecondFactorSecret secret, ServerKey key) {
        return Base64.getEncoder().encodeToString(key.seal(ServerKey.Use.SECOND_FACTOR, secret.bytes(), bound()));
    }

    private SecondFactorSecret opened(String sealed, ServerKey key) {
        return new SecondFactorSecret(
                key.open(ServerKey.Use.SECOND_FACTOR, Base64.getDecoder().decode(sealed), bound()));
    }

    private String bound() {
        return "member " + memberId;
    }
}
