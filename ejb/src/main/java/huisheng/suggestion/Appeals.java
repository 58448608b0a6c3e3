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

/** The course of an appeal against hiding: asked once by its author, decided once by the committee above. */
@ApplicationScoped
class Appeals {
    @Inject
    private Steps steps;

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

    void ask(Suggestion one, String text, Instant at) {
        var words = PlainText.of(text, SuggestionCourse.WORDS_LIMIT).value();
        one.requireAppealable();
        var above = above(one);
        one.appeal(above, promise.appealed(one, above, at));
        took(
                one,
                new Step(one.id(), StepKind.APPEALED, one.author(), at).saying(words),
                new SuggestionAppealed(one.id().value(), above.value()));
    }

    /** Whether there is a union above to ask, and its author has not asked yet. */
    boolean isPossible(Suggestion one) {
        return one.isAppealable() && tree.place(one.organisation()).line().size() > 1;
    }

    /** @param reason that its author reads */
    void decide(Suggestion one, MemberId officer, boolean lift, String reason, Instant at) {
        var words = PlainText.of(reason, SuggestionCourse.WORDS_LIMIT).value();
        if (!mayDecide(one, officer)) throw new Refused(SuggestionReason.NOT_YOURS_TO_DECIDE);
        long organisation = one.appealAt().value();
        one.decide(lift);
        promise.decided(one, at);
        var kind = lift ? StepKind.LIFTED : StepKind.UPHELD;
        took(
                one,
                new Step(one.id(), kind, officer, at).saying(words),
                new AppealDecided(one.id().value(), organisation, lift));
    }

    /** Neither who wrote it nor who hid it. */
    boolean mayDecide(Suggestion one, MemberId officer) {
        return !authors.of(one).contains(officer)
                && !officer.equals(steps.last(one.id(), StepKind.HIDDEN).by());
    }

    private OrganisationId above(Suggestion one) {
        var line = tree.place(one.organisation()).line();
        if (line.size() < 2) throw new Refused(SuggestionReason.NO_LEVEL_ABOVE);
        return tree.committeeOf(line.get(line.size() - 2));
    }

    private void took(Suggestion one, Step step, Happening happening) {
        steps.add(step);
        finding.put(one);
        audit.append(happening);
    }
}
