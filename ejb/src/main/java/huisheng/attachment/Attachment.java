package huisheng.attachment;

import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/**
 * A file that was taken in; its bytes stand in pieces beside it. At first it may belong to no matter yet but to the form
 * that somebody fills in, named by the form's token.
 */
@Entity
class Attachment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attachment_seq")
    @SequenceGenerator(name = "attachment_seq", sequenceName = "attachment_seq", allocationSize = 50)
    private Long id;

    private String kind;
    private Long matterId;
    private String form;
    private long uploaderId;
    private String name;

    @Enumerated(EnumType.STRING)
    private FileType type;

    private long size;
    private String digest;
    private String findings;
    private Instant takenAt;

    protected Attachment() {}

    Attachment(ReadyFile file, MemberId uploader, Instant takenAt) {
        this.uploaderId = uploader.value();
        this.name = file.name();
        this.type = file.type();
        this.size = file.size();
        this.digest = file.digest();
        this.findings = file.inspection().written();
        this.takenAt = takenAt;
    }

    void belongTo(AttachedTo matter) {
        kind = matter.kind();
        matterId = matter.id();
        form = null;
    }

    void waitFor(String token) {
        form = token;
    }

    AttachmentId id() {
        return new AttachmentId(id);
    }

    AttachmentLine line() {
        return new AttachmentLine(id(), name, type, size, digest, takenAt, Inspection.read(findings));
    }

    boolean belongsTo(AttachedTo matter) {
        return matter.kind().equals(kind) && matterId != null && matterId == matter.id();
    }
}
