package huisheng.ballot.count;

import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What a member on the roll holds against a declared result, and the commission's answer, once. */
@Entity
@Table(name = "poll_objection")
class Objection {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "poll_objection_seq")
    @SequenceGenerator(name = "poll_objection_seq", sequenceName = "poll_objection_seq", allocationSize = 50)
    private Long id;

    private long pollId;
    private long authorId;
    private String text;
    private Instant sentAt;
    private boolean answered;
    private String answer;
    private Long answeredBy;
    private Instant answeredAt;
    private String token;

    @Version
    private int version;

    protected Objection() {}

    Objection(PollCard about, MemberId author, PlainText text, Instant at, String token) {
        this.pollId = about.id().value();
        this.authorId = author.value();
        this.text = text.value();
        this.sentAt = at;
        this.token = token;
    }

    /** @throws Refused OWN_OBJECTION, OBJECTION_ANSWERED */
    void answer(MemberId officer, PlainText words, Instant at) {
        if (officer.value() == authorId) throw new Refused(CountReason.OWN_OBJECTION);
        if (answered) throw new Refused(CountReason.OBJECTION_ANSWERED);
        answered = true;
        answer = words.value();
        answeredBy = officer.value();
        answeredAt = at;
    }

    ObjectionId id() {
        return new ObjectionId(id);
    }

    PollId poll() {
        return new PollId(pollId);
    }

    MemberId author() {
        return new MemberId(authorId);
    }

    boolean isBy(MemberId member) {
        return member != null && member.value() == authorId;
    }

    boolean isAnswered() {
        return answered;
    }

    String text() {
        return text;
    }

    Instant sentAt() {
        return sentAt;
    }

    /** Null until it is answered, like when. */
    String answer() {
        return answer;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
