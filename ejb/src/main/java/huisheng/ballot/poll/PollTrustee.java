package huisheng.ballot.poll;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** Who keeps a share, and for which body. */
@Embeddable
public record PollTrustee(
        long memberId, @Enumerated(EnumType.STRING) TrusteeBody body) implements Serializable {}
