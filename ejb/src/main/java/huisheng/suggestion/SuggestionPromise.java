package huisheng.suggestion;

import huisheng.deadline.DeadlineId;
import huisheng.deadline.DeadlineView;
import huisheng.deadline.Deadlines;
import huisheng.deadline.Matter;
import huisheng.deadline.PauseReason;
import huisheng.deadline.RuleKey;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is promised about a suggestion, and by when: what the rule packs say where its union is. */
@ApplicationScoped
class SuggestionPromise {
    static final String KIND = "suggestion";
    static final RuleKey RATING = new RuleKey("suggestion.rating");
    static final RuleKey APPEAL = new RuleKey("suggestion.appeal");
    private static final RuleKey ACKNOWLEDGE = new RuleKey("suggestion.acknowledge");

    @Inject
    private Deadlines deadlines;

    LocalDate dueOn(OrganisationId committee, Instant sentAt) {
        return deadlines.preview(Round.FIRST.rule(), committee, sentAt).dueOn();
    }

    void sent(Suggestion suggestion) {
        deadlines.promise(matter(suggestion), ACKNOWLEDGE, suggestion.organisation(), suggestion.sentAt());
        deadlines.promise(matter(suggestion), Round.FIRST.rule(), suggestion.organisation(), suggestion.sentAt());
    }

    void listed(Suggestion suggestion, Instant at) {
        deadlines.meet(matter(suggestion), ACKNOWLEDGE, at);
    }

    /** The answer is there; from now on its author may rate it. */
    void answered(Suggestion suggestion) {
        var at = suggestion.answeredAt();
        deadlines.meet(matter(suggestion), suggestion.round().rule(), at);
        deadlines.promise(matter(suggestion), RATING, suggestion.organisation(), at);
    }

    void rated(Suggestion suggestion, Instant at) {
        deadlines.meet(matter(suggestion), RATING, at);
    }

    /** @return the day by which it is answered */
    LocalDate renewed(Suggestion suggestion, Instant at) {
        return deadlines
                .promise(matter(suggestion), Round.RENEWED.rule(), suggestion.organisation(), at)
                .dueOn();
    }

    /** Nothing is owed by the committee below any more. @return the day by which the one above answers */
    LocalDate nextLevel(Suggestion suggestion, OrganisationId above, Instant at) {
        nothingMore(suggestion);
        return deadlines
                .promise(matter(suggestion), Round.NEXT_LEVEL.rule(), above, at)
                .dueOn();
    }

    void waitForAuthor(Suggestion suggestion) {
        deadlines.pause(matter(suggestion), suggestion.round().rule(), PauseReason.WAITING_FOR_MEMBER);
    }

    /** @return the day by which it is answered now */
    LocalDate goOn(Suggestion suggestion) {
        return deadlines.resume(matter(suggestion), suggestion.round().rule()).dueOn();
    }

    /** @return the day by which it is answered now */
    LocalDate extend(Suggestion suggestion, String reason) {
        return deadlines
                .extend(matter(suggestion), suggestion.round().rule(), reason)
                .dueOn();
    }

    /** @return the day by which the committee above decides */
    LocalDate appealed(Suggestion suggestion, OrganisationId above, Instant at) {
        return deadlines.promise(matter(suggestion), APPEAL, above, at).dueOn();
    }

    void decided(Suggestion suggestion, Instant at) {
        deadlines.meet(matter(suggestion), APPEAL, at);
    }

    void appealIsVoid(Suggestion suggestion) {
        deadlines.withdraw(matter(suggestion), APPEAL);
    }

    /** An answer is owed no more; a decision that was asked of the committee above still is. */
    void nothingMore(Suggestion suggestion) {
        owed(suggestion).stream()
                .filter(one -> !(one.act().equals(APPEAL) && suggestion.isAppealed()))
                .forEach(one -> deadlines.withdraw(matter(suggestion), one.act()));
    }

    /** Those still owed, in the order in which they were promised. */
    List<DeadlineView> owed(Suggestion suggestion) {
        return deadlines.of(matter(suggestion)).stream()
                .filter(DeadlineView::isOwed)
                .toList();
    }

    /** The promise of the answer that is waited for; null when none is. */
    DeadlineId answer(Suggestion suggestion) {
        return owed(suggestion).stream()
                .filter(one -> one.act().equals(suggestion.round().rule()))
                .map(DeadlineView::id)
                .findFirst()
                .orElse(null);
    }

    private static Matter matter(Suggestion suggestion) {
        return new Matter(KIND, suggestion.id().value());
    }
}
