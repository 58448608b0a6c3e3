package huisheng.suggestion;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a member proposes to the committee of their branch, and the committee's answer. It is sent, then answered once; the
 * day by which it is answered is promised when it is sent and does not move afterwards.
 */
@Entity
class Suggestion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "suggestion_seq")
    @SequenceGenerator(name = "suggestion_seq", sequenceName = "suggestion_seq", allocationSize = 50)
    private Long id;

    private long organisationId;
    private long authorId;

    @Enumerated(EnumType.STRING)
    private Category category;

    private String subject;
    private String text;
    private Instant sentAt;
    private LocalDate answerDueOn;

    @Enumerated(EnumType.STRING)
    private SuggestionState state = SuggestionState.SENT;

    private String answer;
    private Long answeredBy;
    private Instant answeredAt;
    private Instant answerReadAt;

    @Version
    private int version;

    protected Suggestion() {}

    Suggestion(
            OrganisationId organisation,
            MemberId author,
            Category category,
            PlainText subject,
            PlainText text,
            Instant sentAt,
            LocalDate answerDueOn) {
        this.organisationId = organisation.value();
        this.authorId = author.value();
        this.category = category;
        this.subject = subject.value();
        this.text = text.value();
        this.sentAt = sentAt;
        this.answerDueOn = answerDueOn;
    }

    void answer(MemberId officer, PlainText words, Instant at) {
        if (state == SuggestionState.ANSWERED) throw new Refused(SuggestionReason.ALREADY_ANSWERED);
        answer = words.value();
        answeredBy = officer.value();
        answeredAt = at;
        state = SuggestionState.ANSWERED;
    }

    /** The author has the answer before their eyes; the first time counts. */
    void answerReadByAuthor(Instant at) {
        if (state == SuggestionState.ANSWERED && answerReadAt == null) answerReadAt = at;
    }

    boolean isAnswered() {
        return state == SuggestionState.ANSWERED;
    }

    SuggestionId id() {
        return new SuggestionId(id);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    MemberId author() {
        return new MemberId(authorId);
    }

    SuggestionLine line() {
        return new SuggestionLine(
                id(), organisation(), category, subject, sentAt, answerDueOn, state, answeredAt, answerReadAt != null);
    }

    SuggestionThread thread() {
        return new SuggestionThread(
                id(), organisation(), category, subject, text, sentAt, answerDueOn, state, answer, answeredAt);
    }
}
