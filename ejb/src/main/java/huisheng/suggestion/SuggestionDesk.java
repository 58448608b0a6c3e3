package huisheng.suggestion;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import huisheng.membership.Caller;
import huisheng.membership.MemberRegister;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Members' counter: send a suggestion to the committee of one's branch, read what was answered. */
@Stateless
@RolesAllowed("member")
public class SuggestionDesk {
    public static final int SUBJECT_LIMIT = 100;
    public static final int TEXT_LIMIT = 10_000;
    private static final int SLICE = 20;

    @Inject
    private Suggestions suggestions;

    @Inject
    private AnswerPromise promise;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    public SuggestionId send(Category category, String subject, String text) {
        var organisation = myBox();
        var now = clock.now();
        var suggestion = new Suggestion(
                organisation,
                caller.id(),
                category,
                PlainText.of(subject, SUBJECT_LIMIT),
                PlainText.of(text, TEXT_LIMIT),
                now,
                promise.dueOn(organisation, now));
        suggestions.add(suggestion);
        promise.give(suggestion);
        audit.append(new SuggestionSent(suggestion.id().value(), organisation.value()));
        return suggestion.id();
    }

    /** By when a suggestion that is sent now is answered. */
    public LocalDate answerDueOn() {
        return promise.dueOn(myBox(), clock.now());
    }

    /** @param after where the last slice ended, or null */
    public Slice<SuggestionLine> mine(String after) {
        var rows = suggestions.writtenBy(caller.id(), AgeKey.before(after), SLICE + 1);
        return Slice.of(rows, SLICE, Suggestion::line, AgeKey::of);
    }

    /** What one's branch was answered. */
    public Slice<SuggestionLine> answeredInMyBranch(String after) {
        var branch = List.of(myBox());
        var rows = suggestions.answeredIn(branch, AgeKey.before(after), SLICE + 1);
        return Slice.of(rows, SLICE, Suggestion::line, AgeKey::of);
    }

    /** How many of one's own suggestions have an answer that one has not opened. */
    public long answersNotRead() {
        return suggestions.answersNotRead(caller.id());
    }

    /** One's own suggestion, or an answered one of one's branch. */
    public SuggestionThread read(SuggestionId id) {
        var suggestion = suggestions.get(id);
        boolean own = suggestion.author().equals(caller.id());
        boolean readable =
                own || suggestion.isAnswered() && suggestion.organisation().equals(myBox());
        if (!readable) throw new Refused(SuggestionReason.NO_SUCH_SUGGESTION);
        if (own) suggestion.answerReadByAuthor(clock.now());
        return suggestion.thread();
    }

    private OrganisationId myBox() {
        return tree.committeeOf(register.organisationOf(caller.id()));
    }
}
