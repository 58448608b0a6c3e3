package huisheng.ballot.roll;

import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollReason;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;

/** The right of one member to one voting paper, and the day on which it was collected. It holds no paper. */
@Entity
@IdClass(PollPaper.Key.class)
class PollPaper {
    @Id
    private long pollId;

    @Id
    private long memberId;

    private LocalDate collectedOn;
    private String blinded;

    /** Vote and member. */
    record Key(long pollId, long memberId) implements Serializable {}

    protected PollPaper() {}

    PollPaper(PollId poll, MemberId member) {
        this.pollId = poll.value();
        this.memberId = member.value();
    }

    /**
     * @param question hash of the blinded text
     * @throws Refused COLLECTED_ALREADY when something else was asked before
     */
    void collect(String question, LocalDate today) {
        if (blinded == null) {
            blinded = question;
            collectedOn = today;
        } else if (!blinded.equals(question)) throw new Refused(PollReason.COLLECTED_ALREADY);
    }

    /** The same right once the vote is over: the day stays, what was asked goes. */
    PollPaper closed() {
        var paper = new PollPaper(new PollId(pollId), member());
        paper.collectedOn = collectedOn;
        return paper;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    LocalDate collectedOn() {
        return collectedOn;
    }
}
