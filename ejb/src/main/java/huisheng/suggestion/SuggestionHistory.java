package huisheng.suggestion;

import huisheng.kernel.PlainText;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Takes in suggestions of the past, from a demonstration or from an older system: what happened, when it happened. */
@ApplicationScoped
public class SuggestionHistory {
    @Inject
    private Suggestions suggestions;

    @Inject
    private AnswerPromise promise;

    /** A suggestion that is still waiting, or, with an answer, one that was answered. */
    public record Past(
            OrganisationId organisation,
            MemberId author,
            Category category,
            String subject,
            String text,
            Instant sentAt,
            PastAnswer answer) {}

    public record PastAnswer(MemberId officer, String words, Instant at, boolean read) {}

    public void take(Past past) {
        var suggestion = new Suggestion(
                past.organisation(),
                past.author(),
                past.category(),
                PlainText.of(past.subject(), SuggestionDesk.SUBJECT_LIMIT),
                PlainText.of(past.text(), SuggestionDesk.TEXT_LIMIT),
                past.sentAt(),
                promise.dueOn(past.organisation(), past.sentAt()));
        if (past.answer() != null) answered(suggestion, past.answer());
        suggestions.add(suggestion);
        promise.give(suggestion);
        if (past.answer() != null) promise.keep(suggestion);
    }

    private static void answered(Suggestion suggestion, PastAnswer answer) {
        suggestion.answer(answer.officer(), PlainText.of(answer.words(), CommitteeDesk.ANSWER_LIMIT), answer.at());
        if (answer.read()) suggestion.answerReadByAuthor(answer.at());
    }
}
