package huisheng.affairs;

import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** A step in the course of a publication; written once. */
@Entity
class PublicationEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publication_event_seq")
    @SequenceGenerator(name = "publication_event_seq", sequenceName = "publication_event_seq", allocationSize = 50)
    private Long id;

    private long publicationId;

    @Enumerated(EnumType.STRING)
    private PublicationTurn turn;

    private Instant happenedAt;
    private Long memberId;
    private String words;

    protected PublicationEvent() {}

    /** @param by null for the clock @param words a reason, or null */
    PublicationEvent(PublicationId publication, PublicationTurn turn, Instant at, MemberId by, String words) {
        publicationId = publication.value();
        this.turn = turn;
        happenedAt = at;
        memberId = by == null ? null : by.value();
        this.words = words;
    }

    MemberId by() {
        return memberId == null ? null : new MemberId(memberId);
    }

    PublicationTurn turn() {
        return turn;
    }

    Instant at() {
        return happenedAt;
    }

    String words() {
        return words;
    }
}
