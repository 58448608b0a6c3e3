package huisheng.suggestion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * What the clock has said of a suggestion and is still to be done. It is written with the clock's word, which must not touch
 * the suggestion itself, and done in a transaction of its own.
 */
@Entity
@Table(name = "suggestion_errand")
class Errand {
    /** What is to be done. */
    enum Kind {
        RAISE,
        CLOSE,
        NEW_DAY
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "suggestion_errand_seq")
    @SequenceGenerator(name = "suggestion_errand_seq", sequenceName = "suggestion_errand_seq", allocationSize = 1)
    private Long id;

    private long suggestionId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    protected Errand() {}

    Errand(long suggestion, Kind kind) {
        suggestionId = suggestion;
        this.kind = kind;
    }

    SuggestionId suggestion() {
        return new SuggestionId(suggestionId);
    }

    Kind kind() {
        return kind;
    }
}
