package huisheng.suggestion;

import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One thing that happened to a suggestion. It is written once and never changed. */
@Entity
@Table(name = "suggestion_step")
class Step {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "suggestion_step_seq")
    @SequenceGenerator(name = "suggestion_step_seq", sequenceName = "suggestion_step_seq", allocationSize = 50)
    private Long id;

    private long suggestionId;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    private Long memberId;
    private Long whomId;
    private String detail;
    private String words;
    private Instant at;

    protected Step() {}

    /** @param by null where the clock acted */
    Step(SuggestionId suggestion, StepKind kind, MemberId by, Instant at) {
        suggestionId = suggestion.value();
        this.kind = kind;
        memberId = by == null ? null : by.value();
        this.at = at;
    }

    Step whom(MemberId member) {
        whomId = member.value();
        return this;
    }

    /** @param constant or number that belongs to it: a rating, a reason, the number of another suggestion */
    Step detail(Object constant) {
        detail = constant.toString();
        return this;
    }

    Step saying(String text) {
        words = text == null || text.isEmpty() ? null : text;
        return this;
    }

    StepKind kind() {
        return kind;
    }

    MemberId by() {
        return memberId == null ? null : new MemberId(memberId);
    }

    MemberId whom() {
        return whomId == null ? null : new MemberId(whomId);
    }

    /** Without names, as its author and the branch read it. */
    StepView view() {
        return named(null, null);
    }

    StepView named(String by, String whom) {
        return new StepView(kind, at, by, whom, detail, words);
    }
}
