package huisheng.affairs;

import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** A member's question or objection to a publication, and the union's answer. Answered once, in public unless it says otherwise. */
@Entity
@Table(name = "publication_remark")
class Remark {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publication_remark_seq")
    @SequenceGenerator(name = "publication_remark_seq", sequenceName = "publication_remark_seq", allocationSize = 50)
    private Long id;

    private long publicationId;
    private long organisationId;
    private long authorId;

    @Enumerated(EnumType.STRING)
    private RemarkKind kind;

    private String text;
    private Instant sentAt;
    private LocalDate dueOn;
    private boolean answered;
    private String answer;
    private Long answeredBy;
    private Instant answeredAt;
    private boolean membersOnly;
    private boolean answerRead;
    private String token;

    @Version
    private int version;

    protected Remark() {}

    Remark(
            Publication about,
            MemberId author,
            RemarkKind kind,
            PlainText text,
            Instant sentAt,
            LocalDate dueOn,
            String token) {
        publicationId = about.id().value();
        organisationId = about.organisation().value();
        authorId = author.value();
        this.kind = kind;
        this.text = text.value();
        this.sentAt = sentAt;
        this.dueOn = dueOn;
        this.token = token;
    }

    /** @param forMembersOnly whether question and answer are shown to members alone @throws Refused ANSWERED_ALREADY */
    void answer(MemberId officer, PlainText words, boolean forMembersOnly, Instant at) {
        if (answered) throw new Refused(AffairsReason.ANSWERED_ALREADY);
        answered = true;
        answer = words.value();
        answeredBy = officer.value();
        answeredAt = at;
        membersOnly = forMembersOnly;
    }

    /** Its author has the answer before their eyes. */
    void answerReadByAuthor() {
        if (answered) answerRead = true;
    }

    RemarkId id() {
        return new RemarkId(id);
    }

    PublicationId publication() {
        return new PublicationId(publicationId);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    MemberId author() {
        return new MemberId(authorId);
    }

    RemarkKind kind() {
        return kind;
    }

    Instant sentAt() {
        return sentAt;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    void dueOn(LocalDate moved) {
        dueOn = moved;
    }

    /** Null until it is answered. */
    String answeredWith() {
        return answer;
    }

    /** Null until it is answered. */
    Instant answeredAt() {
        return answeredAt;
    }

    RemarkLine seenBy(MemberId reader) {
        boolean own = reader != null && reader.value() == authorId;
        return new RemarkLine(
                id(),
                publication(),
                kind,
                text,
                sentAt,
                dueOn,
                answer,
                answeredAt,
                membersOnly,
                own,
                own && answered && !answerRead);
    }
}
