package huisheng.ballot.poll;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The result of a vote as it stands in the record, written once. Of a ranking it holds every opened ballot. */
@Entity
class PollResult {
    @Id
    private long pollId;

    private String content;

    protected PollResult() {}

    PollResult(PollId poll, String content) {
        this.pollId = poll.value();
        this.content = content;
    }

    String content() {
        return content;
    }
}
