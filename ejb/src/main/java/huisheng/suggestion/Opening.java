package huisheng.suggestion;

import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who of the committee opened a suggestion last: two columns of its row that are no part of its version. */
@Entity
@Table(name = "suggestion")
class Opening {
    @Id
    private Long id;

    private Long openedBy;
    private Instant openedAt;

    protected Opening() {}

    MemberId by() {
        return new MemberId(openedBy);
    }

    Instant at() {
        return openedAt;
    }
}
