package huisheng.ballot.trustee;

import huisheng.ballot.poll.PollId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** What one trustee said at one step of one round. It has no verb: what was said stays said. */
@Entity
class TrusteeMessage {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trustee_message_seq")
    @SequenceGenerator(name = "trustee_message_seq", sequenceName = "trustee_message_seq", allocationSize = 50)
    private Long id;

    private long pollId;
    private int round;
    private int place;

    @Enumerated(EnumType.STRING)
    private CeremonyStep step;

    private String content;
    private Instant saidAt;

    protected TrusteeMessage() {}

    TrusteeMessage(PollId poll, int round, int place, CeremonyStep step, String content, Instant saidAt) {
        this.pollId = poll.value();
        this.round = round;
        this.place = place;
        this.step = step;
        this.content = content;
        this.saidAt = saidAt;
    }

    int place() {
        return place;
    }

    CeremonyStep step() {
        return step;
    }

    String content() {
        return content;
    }
}
