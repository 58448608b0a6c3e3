package huisheng.affairs;

import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that a file carries unseen, and why a checker lets it be published all the same. Written once. */
@Entity
@Table(name = "publication_finding")
class SettledFinding {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publication_finding_seq")
    @SequenceGenerator(name = "publication_finding_seq", sequenceName = "publication_finding_seq", allocationSize = 50)
    private Long id;

    private long publicationId;
    private long attachmentId;
    private String kind;
    private String reason;
    private long confirmedBy;
    private Instant confirmedAt;

    protected SettledFinding() {}

    SettledFinding(PublicationId publication, long attachment, String kind, String reason, MemberId by, Instant at) {
        publicationId = publication.value();
        attachmentId = attachment;
        this.kind = kind;
        this.reason = reason;
        confirmedBy = by.value();
        confirmedAt = at;
    }

    boolean isOf(long attachment, String findingKind) {
        return attachmentId == attachment && kind.equals(findingKind);
    }

    String reason() {
        return reason;
    }
}
