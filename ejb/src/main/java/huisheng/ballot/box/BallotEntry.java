package huisheng.ballot.box;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Which entry of the audit log tells of a ballot. */
@Entity
@IdClass(BallotEntry.Key.class)
@Table(name = "ballot_entry")
class BallotEntry {
    @Id
    private String poll;

    @Id
    private String tracker;

    private long number;

    protected BallotEntry() {}

    BallotEntry(String poll, String tracker, long number) {
        this.poll = poll;
        this.tracker = tracker;
        this.number = number;
    }

    long number() {
        return number;
    }

    /** Of which ballot. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String poll;
        private String tracker;

        protected Key() {}

        Key(String poll, String tracker) {
            this.poll = poll;
            this.tracker = tracker;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.poll.equals(poll) && key.tracker.equals(tracker);
        }

        @Override
        public int hashCode() {
            return Objects.hash(poll, tracker);
        }
    }
}
