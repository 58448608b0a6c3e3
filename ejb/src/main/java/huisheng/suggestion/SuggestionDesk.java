package huisheng.suggestion;

import huisheng.attachment.AttachmentId;
import huisheng.attachment.Download;
import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.kernel.Slice;
import huisheng.membership.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

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
    private SuggestionFiles files;

    @Inject
    private Authors authors;

    @Inject
    private Appeals appeals;

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

    public SuggestionId send(String key, SuggestionId draft, Wording wording) {
        return send(key, draft, wording, null);
    }

    /**
     * @param key of the form, so that what is sent twice from it is there once; null if nothing is sent twice
     * @param draft that was begun, or null
     * @param form token of files chosen before sending, or null
     */
    public SuggestionId send(String key, SuggestionId draft, Wording wording, String form) {
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
        files.bring(form, caller.id(), suggestion.id());
        return suggestion.id();
    }

    private Suggestion begun(SuggestionId draft, Wording wording) {
        if (draft == null) return new Suggestion(boxes.mine(), caller.id(), wording);
        var begun = suggestions.ofAuthor(draft, caller.id());
        if (begun.state() != SuggestionState.DRAFT) throw begun.state().refusal();
        begun.rewrite(wording);
        return begun;
    }

    public SuggestionId keep(SuggestionId draft, Wording wording) {
        return keep(draft, wording, null);
    }

    /** @param draft that was begun, or null. @param form token of files, or null. @return under which number it is kept */
    public SuggestionId keep(SuggestionId draft, Wording wording, String form) {
        var kept = begun(draft, wording);
        if (draft == null) suggestions.add(kept);
        files.bring(form, caller.id(), kept.id());
        return kept.id();
    }

    public void rewrite(SuggestionId id, Wording wording) {
        rewrite(id, wording, null);
    }

    /** As long as nobody of the committee has listed it. @param form token of files, or null */
    public void rewrite(SuggestionId id, Wording wording, String form) {
        var suggestion = mineToChange(id);
        course.rewrite(suggestion, wording, clock.now());
        if (files.bring(form, caller.id(), id)) suggestions.changed(suggestion);
    }

    /** Takes a file out of one's own, as long as it can be changed. */
    public void removeFile(SuggestionId id, AttachmentId file) {
        var suggestion = mineToChange(id);
        course.rewrite(suggestion, suggestion.wording(), clock.now());
        files.remove(id, file);
        suggestions.changed(suggestion);
    }

    /** A file of a suggestion that one may read. */
    public Download file(SuggestionId id, AttachmentId file) {
        return files.open(suggestions.readBy(caller.id(), boxes.mine(), id).id(), file);
    }

    /** Throws a draft away. */
    public void drop(SuggestionId id) {
        var draft = mineToChange(id);
        if (draft.state() != SuggestionState.DRAFT) throw draft.state().refusal();
        files.removeAll(id);
        suggestions.remove(draft);
    }

    public void withdraw(SuggestionId id) {
        course.withdraw(mineToChange(id), clock.now());
    }

    /** To what the committee has asked; the deadline runs on. */
    public void reply(SuggestionId id, String words) {
        reply(id, words, null);
    }

    /** @param form token of files, or null */
    public void reply(SuggestionId id, String words, String form) {
        course.reply(mineToChange(id), words, clock.now());
        files.bring(form, caller.id(), id);
    }

    /**
     * Each author once an answer, those of merged ones among them.
     *
     * @param words needed with "not satisfied", so that the next answer can be a better one
     */
    public void rate(SuggestionId id, AnswerRating rating, String words) {
        course.rate(suggestions.ofAuthors(id, caller.id()), caller.id(), rating, words, clock.now());
    }

    /** To the committee above, because the promised day has passed. */
    public void raise(SuggestionId id) {
        var suggestion = mineToChange(id);
        suggestion.requireLate(clock.today());
        course.raise(suggestion, caller.id(), clock.now());
    }

    /** Once, that the union above look at the hiding of one's text. */
    public void appeal(SuggestionId id, String words) {
        appeals.ask(mineToChange(id), words, clock.now());
    }

    /** Whether one may do so. */
    public boolean mayAppeal(SuggestionId id) {
        var suggestion = suggestions.readBy(caller.id(), boxes.mine(), id);
        return suggestion.author().equals(caller.id()) && appeals.isPossible(suggestion);
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

    /** Whether one may rate its answer now. */
    public boolean mayRate(SuggestionId id) {
        var suggestion = suggestions.readBy(caller.id(), boxes.mine(), id);
        return suggestion.state() == SuggestionState.ANSWERED
                && authors.stillToRate(suggestion).contains(caller.id());
    }

    /** One's own suggestion, one that took it in, or one that is open to one's branch. */
    public SuggestionThread read(SuggestionId id) {
        var suggestion = suggestions.readBy(caller.id(), boxes.mine(), id);
        if (suggestion.author().equals(caller.id())) suggestion.answerReadByAuthor(clock.now());
        return reading.byMember(suggestion, caller.id());
    }

    /** Of these, those that {@link #read} does not refuse. */
    public Set<SuggestionId> openAmong(Collection<SuggestionId> ids) {
        return suggestions.readAmong(caller.id(), boxes.mine(), ids);
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
