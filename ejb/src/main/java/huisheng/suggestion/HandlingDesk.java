package huisheng.suggestion;

import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import huisheng.membership.MemberId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * The committee's counter, the acting side. Every act says which version the officer had before their eyes; if somebody has
 * changed it since, it is refused with CHANGED_MEANWHILE, or with the state's own reason where that says more. Nobody handles what
 * they wrote themselves.
 */
@Stateless
@RolesAllowed("officer")
public class HandlingDesk {
    @Inject
    private Suggestions suggestions;

    @Inject
    private SuggestionCourse course;

    @Inject
    private SuggestionFiles files;

    @Inject
    private Authors authors;

    @Inject
    private Boxes boxes;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The committee has read it and takes it up; from now on the branch sees it, unless its author wants it private. */
    public void list(SuggestionId id, int seen) {
        course.list(ours(id, SuggestionAct.LIST, seen), caller.id(), clock.now());
    }

    public void assign(SuggestionId id, int seen, MemberId whom) {
        var suggestion = ours(id, SuggestionAct.ASSIGN, seen);
        if (!boxes.committee(suggestion.organisation()).contains(whom))
            throw new Refused(SuggestionReason.NOT_ON_THE_COMMITTEE);
        authors.requireNone(suggestion, whom);
        course.assign(suggestion, caller.id(), whom, clock.now());
    }

    public void take(SuggestionId id, int seen) {
        assign(id, seen, caller.id());
    }

    /** Who handles it hands it back to the committee, and says why. */
    public void giveBack(SuggestionId id, int seen, String reason) {
        course.giveBack(ours(id, SuggestionAct.GIVE_BACK, seen), caller.id(), reason, clock.now());
    }

    /** For the committee alone. A note changes nothing of the suggestion, so that it is never refused as late. */
    public void note(SuggestionId id, String words) {
        course.note(ours(id), caller.id(), words, clock.now());
    }

    /** Asks its author; meanwhile the deadline stands still. */
    public void ask(SuggestionId id, int seen, String question) {
        course.ask(ours(id, SuggestionAct.ASK, seen), caller.id(), question, clock.now());
    }

    /** No reply is waited for any longer; the deadline runs on. */
    public void endPause(SuggestionId id, int seen) {
        course.endPause(ours(id, SuggestionAct.REPLY, seen), caller.id(), clock.now());
    }

    /** Once, for a reason that its author and the branch read. */
    public void extend(SuggestionId id, int seen, String reason) {
        course.extend(ours(id, SuggestionAct.EXTEND, seen), caller.id(), reason, clock.now());
    }

    public void answer(SuggestionId id, int seen, String words) {
        answer(id, seen, words, null);
    }

    /** @param form token of files that go with the answer, or null */
    public void answer(SuggestionId id, int seen, String words, String form) {
        var suggestion = ours(id, SuggestionAct.ANSWER, seen);
        course.answer(suggestion, caller.id(), PlainText.of(words, CommitteeDesk.ANSWER_LIMIT), clock.now());
        files.answer(form, caller.id(), id);
    }

    /** Its text is kept from the branch; its author is told why. */
    public void hide(SuggestionId id, int seen, HidingReason why, String words) {
        course.hide(ours(id, SuggestionAct.HIDE, seen), caller.id(), why, words, clock.now());
    }

    public void show(SuggestionId id, int seen) {
        course.show(ours(id, SuggestionAct.SHOW, seen), caller.id(), clock.now());
    }

    /** Two that say the same become one; all authors are kept, and read what becomes of it. */
    public void merge(SuggestionId id, int seen, SuggestionId into) {
        // In the order of their numbers, so that two officers who merge crosswise do not wait for each other.
        var first = id.value() < into.value() ? id : into;
        ours(first);
        var one = ours(id, SuggestionAct.MERGE, seen);
        course.merge(one, ours(into), caller.id(), clock.now());
    }

    private Suggestion ours(SuggestionId id, SuggestionAct act, int seen) {
        var suggestion = ours(id);
        act.requirePossibleIn(suggestion.state());
        suggestion.requireUnchangedSince(seen);
        return suggestion;
    }

    // Whoever wrote it, alone or with others, is not the one to handle it.
    private Suggestion ours(SuggestionId id) {
        var suggestion = suggestions.handledBy(boxes.answeredByMe(), id);
        authors.requireNone(suggestion, caller.id());
        return suggestion;
    }
}
