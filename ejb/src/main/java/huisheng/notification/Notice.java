package huisheng.notification;

import huisheng.deadline.Matter;
import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;

/** One member is told of one happening. It holds no title and no word of the matter. */
@Entity
class Notice {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_seq")
    @SequenceGenerator(name = "notice_seq", sequenceName = "notice_seq", allocationSize = 50)
    private Long id;

    private long recipientId;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private String matterKind;
    private long matter;
    private Long figure;
    private Instant happenedAt;
    private Instant readAt;
    private LocalDate digestOn;

    protected Notice() {}

    /** @param digestOn with which daily letter it goes, or null */
    Notice(MemberId recipient, Tiding tiding, Instant at, LocalDate digestOn) {
        recipientId = recipient.value();
        kind = tiding.kind();
        matterKind = tiding.matter().kind();
        matter = tiding.matter().id();
        figure = tiding.figure();
        happenedAt = at;
        this.digestOn = digestOn;
    }

    NoticeId id() {
        return new NoticeId(id);
    }

    MemberId recipient() {
        return new MemberId(recipientId);
    }

    NoticeKind kind() {
        return kind;
    }

    boolean isRead() {
        return readAt != null;
    }

    void read(Instant at) {
        if (readAt == null) readAt = at;
    }

    NoticeLine line() {
        return new NoticeLine(id(), kind, new Matter(matterKind, matter), figure, happenedAt, isRead());
    }
}
