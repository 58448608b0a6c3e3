package huisheng.suggestion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Who else belongs to a suggestion, and as what. */
@Entity
@IdClass(Voice.Key.class)
@Table(name = "suggestion_voice")
class Voice {
    /** As what. */
    enum Kind {
        /** Wrote one that was merged into it. */
        AUTHOR,
        SUPPORT,
        FOLLOW
    }

    @Id
    private long suggestionId;

    @Id
    private long memberId;

    @Id
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private AnswerRating rating;

    protected Voice() {}

    Voice(long suggestion, long member, Kind kind) {
        suggestionId = suggestion;
        memberId = member;
        this.kind = kind;
    }

    /** What this author thinks of the latest answer. */
    void rate(AnswerRating rated) {
        rating = rated;
    }

    AnswerRating rating() {
        return rating;
    }

    Kind kind() {
        return kind;
    }

    long member() {
        return memberId;
    }

    /** For the entity manager. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long suggestionId;
        private long memberId;
        private Kind kind;

        public Key() {}

        public Key(long suggestion, long member, Kind kind) {
            suggestionId = suggestion;
            memberId = member;
            this.kind = kind;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.suggestionId == suggestionId
                    && key.memberId == memberId
                    && key.kind == kind;
        }

        @Override
        public int hashCode() {
            return Objects.hash(suggestionId, memberId, kind);
        }
    }
}
