package huisheng.signin;

import huisheng.membership.MemberId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Which subject of an identity provider is which member; a number that wanders to another subject is not followed. */
@Entity
@Table(name = "provider_identity")
class ProviderIdentity {
    @Embeddable
    record Key(String issuer, String subject) implements Serializable {}

    @EmbeddedId
    private Key key;

    private long memberId;
    private Instant boundAt;

    protected ProviderIdentity() {}

    ProviderIdentity(Key key, MemberId member, Instant now) {
        this.key = key;
        this.memberId = member.value();
        this.boundAt = now;
    }

    MemberId member() {
        return new MemberId(memberId);
    }
}
