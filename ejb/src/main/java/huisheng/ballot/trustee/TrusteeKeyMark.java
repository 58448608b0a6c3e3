package huisheng.ballot.trustee;

import huisheng.ballot.poll.PollId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The hash of a key that a trustee has shown; it is unique over all votes, so that no key serves two (attack T4). */
@Entity
@Table(name = "trustee_key")
class TrusteeKeyMark {
    @Id
    private String mark;

    private long pollId;
    private int round;
    private int place;

    protected TrusteeKeyMark() {}

    TrusteeKeyMark(String mark, PollId poll, int round, int place) {
        this.mark = mark;
        this.pollId = poll.value();
        this.round = round;
        this.place = place;
    }
}
