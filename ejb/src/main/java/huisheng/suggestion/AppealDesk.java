package huisheng.suggestion;

import huisheng.attachment.AttachmentId;
import huisheng.attachment.Download;
import huisheng.kernel.Clock;
import huisheng.kernel.Slice;
import huisheng.membership.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * The counter of the committee above for appeals against hiding. It sees what is asked of it as long as it is open, without a name,
 * and nothing else of the suggestions below.
 */
@Stateless
@RolesAllowed("officer")
public class AppealDesk {
    private static final int SLICE = 20;

    @Inject
    private Suggestions suggestions;

    @Inject
    private SuggestionLists lists;

    @Inject
    private Appeals appeals;

    @Inject
    private Steps steps;

    @Inject
    private SuggestionFiles files;

    @Inject
    private Boxes boxes;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** What waits for a decision, due first. */
    public Slice<AppealLine> waiting(String after) {
        var rows = lists.appealsAt(boxes.answeredByMe(), DueKey.after(after), SLICE + 1);
        return Slice.of(rows, SLICE, Suggestion::appealLine, DueKey::ofAppeal);
    }

    /** Counted up to {@link WaitingCount#counted()}. */
    public long countWaiting() {
        return lists.countAppeals(boxes.answeredByMe());
    }

    public AppealSheet read(SuggestionId id) {
        var one = suggestions.appealedTo(boxes.answeredByMe(), id);
        var wording = one.wording();
        return new AppealSheet(
                one.appealLine(),
                wording.text(),
                wording.details(),
                files.ofAuthor(id),
                one.hidden(),
                steps.last(id, StepKind.HIDDEN).view().words(),
                steps.last(id, StepKind.APPEALED).view().words(),
                appeals.mayDecide(one, caller.id()),
                one.version());
    }

    public Download file(SuggestionId id, AttachmentId file) {
        return files.open(suggestions.appealedTo(boxes.answeredByMe(), id).id(), file);
    }

    /** The text stays hidden. @param reason that its author reads */
    public void uphold(SuggestionId id, int seen, String reason) {
        decide(id, seen, false, reason);
    }

    /** The branch may read the text again, and the committee below cannot hide it once more. */
    public void lift(SuggestionId id, int seen, String reason) {
        decide(id, seen, true, reason);
    }

    private void decide(SuggestionId id, int seen, boolean lift, String reason) {
        var one = suggestions.appealedToChange(boxes.answeredByMe(), id);
        one.requireUnchangedSince(seen);
        appeals.decide(one, caller.id(), lift, reason, clock.now());
    }
}
