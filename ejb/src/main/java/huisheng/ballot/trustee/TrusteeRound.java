package huisheng.ballot.trustee;

import huisheng.ballot.poll.PollId;
import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** The commission began the ceremony anew, since a part of the round before was wrong or lost. */
@Entity
@IdClass(TrusteeRound.Key.class)
class TrusteeRound {
    @Id
    private long pollId;

    @Id
    private int round;

    private long begunBy;
    private Instant begunAt;

    protected TrusteeRound() {}

    TrusteeRound(PollId poll, int round, MemberId begunBy, Instant begunAt) {
        this.pollId = poll.value();
        this.round = round;
        this.begunBy = begunBy.value();
        this.begunAt = begunAt;
    }

    /** As the persistence of the platform wants it. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private long pollId;
        private int round;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.pollId == pollId && key.round == round;
        }

        @Override
        public int hashCode() {
            return Objects.hash(pollId, round);
        }
    }
}
