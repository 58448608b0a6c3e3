package huisheng.ballot.count;

import huisheng.ballot.poll.PollId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What is to be opened in one count: the sum, or, after a shuffle, the sum with the shuffled ballots in it. It may be long. */
@Entity
class CountSum {
    @Id
    private long pollId;

    private String content;

    protected CountSum() {}

    CountSum(PollId poll, String content) {
        this.pollId = poll.value();
        this.content = content;
    }

    void replace(String sum) {
        content = sum;
    }

    String content() {
        return content;
    }
}
