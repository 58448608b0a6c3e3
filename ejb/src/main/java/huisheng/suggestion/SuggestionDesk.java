package huisheng.suggestion;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.kernel.Slice;
import huisheng.membership.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Members' counter for their own: write, send, change until it is listed, reply, rate the answer, take it further. */
@Stateless
@RolesAllowed("member")
public class SuggestionDesk {
    private static final int SLICE = 20;
    private static final int KEY_LIMIT = 64;

    @Inject
    private Suggestions suggestions;

    @Inject
    private SuggestionLists lists;

    @Inject
    private SuggestionCourse course;

    @Inject
    private SuggestionPromise promise;

    @Inject
    private SuggestionReading reading;

    @Inject
    private Boxes boxes;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    public SuggestionId send(Category category, String subject, String text) {
        return send(null, null, new Wording(category, subject, text));
    }

    /**
     * @param key of the form, so that what is sent twice from it is there once; null if nothing is sent twice
     * @param draft that was begun, or null
     */
    public SuggestionId send(String key, SuggestionId draft, Wording wording) {
        if (key != null && key.length() > KEY_LIMIT) throw new IllegalArgumentException("key of a form");
        // Two that come at once go one after the other: whoever sends appends to the log in any case.
        audit.hold();
        if (key != null) {
            var sent = suggestions.sentWith(caller.id(), key);
            if (sent.isPresent()) return sent.get().id();
        }
        var suggestion = begun(draft, wording);
        suggestion.keyed(key);
        course.send(suggestion, boxes.mine(), clock.now());
        return suggestion.id();
    }

    private Suggestion begun(SuggestionId draft, Wording wording) {
        if (draft == null) return new Suggestion(boxes.mine(), caller.id(), wording);
        var begun = suggestions.ofAuthor(draft, caller.id());
        if (begun.state() != SuggestionState.DRAFT) throw begun.state().refusal();
        begun.rewrite(wording);
        return begun;
    }

    /** @param draft that was begun, or null. @return under which number it is kept */
    public SuggestionId keep(SuggestionId draft, Wording wording) {
        var kept = begun(draft, wording);
        if (draft == null) suggestions.add(kept);
        return kept.id();
    }

    /** As long as nobody of the committee has listed it. */
    public void rewrite(SuggestionId id, Wording wording) {
        course.rewrite(mineToChange(id), wording, clock.now());
    }

    /** Throws a draft away. */
    public void drop(SuggestionId id) {
        var draft = mineToChange(id);
        if (draft.state() != SuggestionState.DRAFT) throw draft.state().refusal();
        suggestions.remove(draft);
    }

    public void withdraw(SuggestionId id) {
        course.withdraw(mineToChange(id), clock.now());
    }

    /** To what the committee has asked; the deadline runs on. */
    public void reply(SuggestionId id, String words) {
        course.reply(mineToChange(id), words, clock.now());
    }

    /** @param words needed with "not satisfied", so that the next answer can be a better one */
    public void rate(SuggestionId id, AnswerRating rating, String words) {
        course.rate(mineToChange(id), rating, words, clock.now());
    }

    /** To the committee above, because the promised day has passed. */
    public void raise(SuggestionId id) {
        var suggestion = mineToChange(id);
        suggestion.requireLate(clock.today());
        course.raise(suggestion, caller.id(), clock.now());
    }

    /** By when a suggestion that is sent now is answered. */
    public LocalDate answerDueOn() {
        return promise.dueOn(boxes.mine(), clock.now());
    }

    /** @param after where the last slice ended, or null */
    public Slice<SuggestionLine> mine(String after) {
        var rows = lists.writtenBy(caller.id(), AgeKey.before(after), SLICE + 1);
        return Slice.of(rows, SLICE, Suggestion::line, AgeKey::of);
    }

    /** How many of one's own suggestions have an answer that one has not opened. */
    public long answersNotRead() {
        return lists.answersNotRead(caller.id());
    }

    /** One's own as one typed it. */
    public Wording wording(SuggestionId id) {
        return mineToChange(id).wording();
    }

    /** One's own suggestion, one that took it in, or one that is open to one's branch. */
    public SuggestionThread read(SuggestionId id) {
        var suggestion = suggestions.readBy(caller.id(), boxes.mine(), id);
        if (suggestion.author().equals(caller.id())) suggestion.answerReadByAuthor(clock.now());
        return reading.byMember(suggestion, caller.id());
    }

    /** Whether one's own is late and can be taken to the level above. */
    public boolean mayRaise(SuggestionId id) {
        var suggestion = suggestions.readBy(caller.id(), boxes.mine(), id);
        return suggestion.author().equals(caller.id())
                && suggestion.line().isLate(clock.today())
                && boxes.hasAbove(suggestion.organisation());
    }

    private Suggestion mineToChange(SuggestionId id) {
        return suggestions.ofAuthor(id, caller.id());
    }
}
