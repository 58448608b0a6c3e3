package huisheng.receipt;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That an entry of the log is a member's receipt; written by {@link Bookkeeping}, past the entities. */
@Entity
@IdClass(Receipt.Key.class)
@Table(name = "receipt")
class Receipt {
    @Id
    private long memberId;

    @Id
    private long number;

    protected Receipt() {}

    /** Whose, and of which entry. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private long memberId;
        private long number;

        protected Key() {}

        Key(long memberId, long number) {
            this.memberId = memberId;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.memberId == memberId && key.number == number;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(memberId * 31 + number);
        }
    }
}
