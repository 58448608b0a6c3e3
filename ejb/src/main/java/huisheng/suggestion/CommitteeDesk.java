package huisheng.suggestion;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import huisheng.membership.Caller;
import huisheng.membership.MemberRegister;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The committee's counter: what members of its branch have sent, and its answers. */
@Stateless
@RolesAllowed("officer")
public class CommitteeDesk {
    public static final int ANSWER_LIMIT = 10_000;
    private static final int SLICE = 20;
    private static final Post[] COMMITTEE = {Post.CHAIR, Post.VICE_CHAIR, Post.COMMITTEE_MEMBER};

    @Inject
    private Suggestions suggestions;

    @Inject
    private AnswerPromise promise;

    @Inject
    private Offices offices;

    @Inject
    private MemberRegister register;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    /** What waits for an answer, due first. */
    public Slice<SuggestionLine> waiting(String after) {
        var rows = suggestions.waitingAt(committees(), DueKey.after(after), SLICE + 1);
        return Slice.of(rows, SLICE, Suggestion::line, DueKey::of);
    }

    public Slice<SuggestionLine> answered(String after) {
        var rows = suggestions.answeredIn(committees(), AgeKey.before(after), SLICE + 1);
        return Slice.of(rows, SLICE, Suggestion::line, AgeKey::of);
    }

    public WaitingCount countWaiting() {
        return suggestions.countWaiting(committees(), clock.today());
    }

    public CommitteeThread read(SuggestionId id) {
        var suggestion = ours(suggestions.get(id));
        return new CommitteeThread(suggestion.thread(), register.card(suggestion.author()));
    }

    public void answer(SuggestionId id, String words) {
        var suggestion = ours(suggestions.getForAnswer(id));
        suggestion.answer(caller.id(), PlainText.of(words, ANSWER_LIMIT), clock.now());
        promise.keep(suggestion);
        audit.append(
                new SuggestionAnswered(id.value(), suggestion.organisation().value()));
    }

    private Suggestion ours(Suggestion suggestion) {
        if (!committees().contains(suggestion.organisation())) throw new Refused(SuggestionReason.NO_SUCH_SUGGESTION);
        return suggestion;
    }

    private List<OrganisationId> committees() {
        return offices.organisationsOf(caller.id(), COMMITTEE);
    }
}
