package huisheng.suggestion;

import huisheng.kernel.PlainText;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Takes in suggestions of the past, from a demonstration or from an older system: what happened, when it happened, by the same
 * verbs and with the same deadlines. It does not ask who calls.
 */
@ApplicationScoped
public class SuggestionHistory {
    @Inject
    private Suggestions suggestions;

    @Inject
    private Voices voices;

    @Inject
    private SuggestionCourse course;

    @Inject
    private Appeals appeals;

    public SuggestionId draft(OrganisationId home, MemberId author, Wording wording) {
        var draft = new Suggestion(home, author, wording);
        suggestions.add(draft);
        return draft.id();
    }

    public SuggestionId send(OrganisationId home, MemberId author, Wording wording, Instant at) {
        var suggestion = new Suggestion(home, author, wording);
        course.send(suggestion, home, at);
        return suggestion.id();
    }

    public void withdraw(SuggestionId id, Instant at) {
        course.withdraw(the(id), at);
    }

    public void list(SuggestionId id, MemberId officer, Instant at) {
        course.list(the(id), officer, at);
    }

    public void assign(SuggestionId id, MemberId officer, MemberId whom, Instant at) {
        course.assign(the(id), officer, whom, at);
    }

    public void note(SuggestionId id, MemberId officer, String words, Instant at) {
        course.note(the(id), officer, words, at);
    }

    public void ask(SuggestionId id, MemberId officer, String question, Instant at) {
        course.ask(the(id), officer, question, at);
    }

    public void extend(SuggestionId id, MemberId officer, String reason, Instant at) {
        course.extend(the(id), officer, reason, at);
    }

    public void answer(SuggestionId id, MemberId officer, String words, Instant at) {
        course.answer(the(id), officer, PlainText.of(words, CommitteeDesk.ANSWER_LIMIT), at);
    }

    public void read(SuggestionId id, Instant at) {
        the(id).answerReadByAuthor(at);
    }

    public void rate(SuggestionId id, AnswerRating rating, String words, Instant at) {
        var one = the(id);
        course.rate(one, one.author(), rating, words, at);
    }

    public void merge(SuggestionId id, SuggestionId into, MemberId officer, Instant at) {
        course.merge(the(id), the(into), officer, at);
    }

    public void hide(SuggestionId id, MemberId officer, HidingReason why, String words, Instant at) {
        course.hide(the(id), officer, why, words, at);
    }

    public void appeal(SuggestionId id, String words, Instant at) {
        appeals.ask(the(id), words, at);
    }

    public void support(SuggestionId id, MemberId member) {
        voices.add(id, member, Voice.Kind.SUPPORT);
    }

    private Suggestion the(SuggestionId id) {
        return suggestions.getToChange(id);
    }
}
