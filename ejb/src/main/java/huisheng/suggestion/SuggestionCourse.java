package huisheng.suggestion;

import huisheng.auditlog.AuditLog;
import huisheng.auditlog.Happening;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Each act on a suggestion with all that belongs to it: the verb, its step in the course, what is promised, where it is found,
 * and the happening. Desks, history and clock all go this way; who may act is their question.
 */
@ApplicationScoped
class SuggestionCourse {
    static final int WORDS_LIMIT = 2_000;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Steps steps;

    @Inject
    private Voices voices;

    @Inject
    private Authors authors;

    @Inject
    private SuggestionPromise promise;

    @Inject
    private SuggestionFinding finding;

    @Inject
    private OrganisationTree tree;

    @Inject
    private AuditLog audit;

    void send(Suggestion one, OrganisationId home, Instant at) {
        one.send(home, at, promise.dueOn(home, at));
        suggestions.add(one);
        promise.sent(one);
        took(one, new Step(one.id(), StepKind.SENT, one.author(), at), new SuggestionSent(id(one), organisation(one)));
    }

    void rewrite(Suggestion one, Wording wording, Instant at) {
        one.rewrite(wording);
        if (one.state() == SuggestionState.DRAFT) return;
        took(
                one,
                new Step(one.id(), StepKind.REWRITTEN, one.author(), at),
                new SuggestionRewritten(id(one), organisation(one)));
    }

    void withdraw(Suggestion one, Instant at) {
        one.withdraw();
        promise.nothingMore(one);
        took(
                one,
                new Step(one.id(), StepKind.WITHDRAWN, one.author(), at),
                new SuggestionWithdrawn(id(one), organisation(one)));
    }

    void list(Suggestion one, MemberId officer, Instant at) {
        one.list(at);
        listed(one, officer, at);
    }

    private void listed(Suggestion one, MemberId officer, Instant at) {
        promise.listed(one, at);
        took(
                one,
                new Step(one.id(), StepKind.LISTED, officer, at),
                new SuggestionListed(id(one), organisation(one), one.state()));
    }

    void assign(Suggestion one, MemberId officer, MemberId whom, Instant at) {
        one.assign(whom);
        took(
                one,
                new Step(one.id(), StepKind.ASSIGNED, officer, at).whom(whom),
                new SuggestionAssigned(id(one), organisation(one), whom.value()));
    }

    void giveBack(Suggestion one, MemberId officer, String reason, Instant at) {
        var words = PlainText.of(reason, WORDS_LIMIT).value();
        one.giveBack(officer);
        took(
                one,
                new Step(one.id(), StepKind.GIVEN_BACK, officer, at).saying(words),
                new SuggestionGivenBack(id(one), organisation(one)));
    }

    void note(Suggestion one, MemberId officer, String text, Instant at) {
        var words = PlainText.of(text, WORDS_LIMIT).value();
        steps.add(new Step(one.id(), StepKind.NOTED, officer, at).saying(words));
        audit.append(new SuggestionNoted(id(one), organisation(one)));
    }

    /** Asked of the author, which lists it if it was not. */
    void ask(Suggestion one, MemberId officer, String question, Instant at) {
        var words = PlainText.of(question, WORDS_LIMIT).value();
        if (one.state() == SuggestionState.SENT) list(one, officer, at);
        one.ask();
        promise.waitForAuthor(one);
        took(
                one,
                new Step(one.id(), StepKind.ASKED, officer, at).saying(words),
                new SuggestionAsked(id(one), organisation(one)));
    }

    void reply(Suggestion one, String text, Instant at) {
        var words = PlainText.of(text, WORDS_LIMIT).value();
        goOn(one);
        took(
                one,
                new Step(one.id(), StepKind.REPLIED, one.author(), at).saying(words),
                new SuggestionReplied(id(one), organisation(one)));
    }

    /** The committee waits no longer for the author's reply. */
    void endPause(Suggestion one, MemberId officer, Instant at) {
        goOn(one);
        steps.add(new Step(one.id(), StepKind.PAUSE_ENDED, officer, at));
    }

    private void goOn(Suggestion one) {
        SuggestionAct.REPLY.requirePossibleIn(one.state());
        if (!one.isWaitingForAuthor()) throw new Refused(SuggestionReason.NO_QUESTION_IS_OPEN);
        one.reply(promise.goOn(one));
    }

    void extend(Suggestion one, MemberId officer, String reason, Instant at) {
        SuggestionAct.EXTEND.requirePossibleIn(one.state());
        one.extend(promise.extend(one, reason));
        took(
                one,
                new Step(one.id(), StepKind.EXTENDED, officer, at).saying(new PlainText(reason).value()),
                new SuggestionExtended(id(one), organisation(one)));
    }

    void answer(Suggestion one, MemberId officer, PlainText words, Instant at) {
        boolean unlisted = one.state() == SuggestionState.SENT;
        one.answer(officer, words, at);
        voices.forgetRatings(one.id());
        if (unlisted) listed(one, officer, at);
        promise.answered(one);
        took(
                one,
                new Step(one.id(), StepKind.ANSWERED, officer, at).saying(words.value()),
                new SuggestionAnswered(id(one), organisation(one)));
    }

    /** One dissatisfied author is enough to have it handled again; it is closed when the last one has rated. */
    void rate(Suggestion one, MemberId by, AnswerRating rating, String text, Instant at) {
        SuggestionAct.RATE.requirePossibleIn(one.state());
        boolean again = rateOnce(one, by, rating, text);
        var words = new PlainText(text).value();
        if (!words.isEmpty()) PlainText.of(words, WORDS_LIMIT);
        steps.add(new Step(one.id(), StepKind.RATED, by, at).detail(rating).saying(words));
        audit.append(new SuggestionRated(id(one), organisation(one), rating));
        boolean last = !again && authors.stillToRate(one).isEmpty();
        if (again || last) promise.rated(one, at);
        if (again) handleAgain(one, at);
        else if (last) {
            one.close();
            closed(one, null, at);
        }
    }

    private boolean rateOnce(Suggestion one, MemberId by, AnswerRating rating, String text) {
        if (authors.ratingBy(one, by) != null) throw new Refused(SuggestionReason.RATED_ALREADY);
        boolean again = one.rate(by, rating, text);
        if (!by.equals(one.author())) voices.rate(one.id(), by, rating);
        return again;
    }

    private void handleAgain(Suggestion one, Instant at) {
        if (one.round() == Round.FIRST) {
            one.reopen(promise.renewed(one, at));
            took(
                    one,
                    new Step(one.id(), StepKind.REOPENED, null, at),
                    new SuggestionReopened(id(one), organisation(one)));
        } else if (tree.place(one.organisation()).line().size() > 1) raise(one, one.author(), at);
        else {
            one.close();
            closed(one, null, at);
        }
    }

    /** @param by its author, or null where the clock does it */
    void raise(Suggestion one, MemberId by, Instant at) {
        var line = tree.place(one.organisation()).line();
        if (line.size() < 2) throw new Refused(SuggestionReason.NO_LEVEL_ABOVE);
        var above = tree.committeeOf(line.get(line.size() - 2));
        long from = organisation(one);
        one.raise(above, promise.nextLevel(one, above, at));
        took(
                one,
                new Step(one.id(), StepKind.RAISED, by, at).detail(above.value()),
                new SuggestionRaised(id(one), above.value(), from, by == null));
    }

    /** Nobody rated it in time. */
    void close(Suggestion one, Instant at) {
        one.close();
        promise.nothingMore(one);
        closed(one, null, at);
    }

    private void closed(Suggestion one, MemberId by, Instant at) {
        took(one, new Step(one.id(), StepKind.CLOSED, by, at), new SuggestionClosed(id(one), organisation(one)));
    }

    /** Its authors, supporters and followers go with it. */
    void merge(Suggestion one, Suggestion into, MemberId officer, Instant at) {
        one.mergeInto(into);
        if (into.state() == SuggestionState.SENT) list(into, officer, at);
        promise.nothingMore(one);
        voices.move(one, into);
        steps.add(new Step(into.id(), StepKind.TOOK_IN, officer, at).detail(id(one)));
        took(
                one,
                new Step(one.id(), StepKind.MERGED, officer, at).detail(id(into)),
                new SuggestionMerged(id(one), organisation(one), id(into)));
    }

    void hide(Suggestion one, MemberId officer, HidingReason why, String explanation, Instant at) {
        var words = new PlainText(explanation).value();
        if (!words.isEmpty()) PlainText.of(words, WORDS_LIMIT);
        one.hide(why);
        took(
                one,
                new Step(one.id(), StepKind.HIDDEN, officer, at).detail(why).saying(words),
                new SuggestionHidden(id(one), organisation(one), why));
    }

    void show(Suggestion one, MemberId officer, Instant at) {
        boolean appealed = one.isAppealed();
        one.show();
        if (appealed) promise.appealIsVoid(one);
        took(one, new Step(one.id(), StepKind.SHOWN, officer, at), new SuggestionShown(id(one), organisation(one)));
    }

    private void took(Suggestion one, Step step, Happening happening) {
        steps.add(step);
        finding.put(one);
        audit.append(happening);
    }

    private static long id(Suggestion one) {
        return one.id().value();
    }

    private static long organisation(Suggestion one) {
        return one.organisation().value();
    }
}
