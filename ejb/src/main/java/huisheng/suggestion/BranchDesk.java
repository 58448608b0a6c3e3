package huisheng.suggestion;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Slice;
import huisheng.membership.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Members' counter for what is open in their branch: read, find, support, follow. No name is ever shown. */
@Stateless
@RolesAllowed("member")
public class BranchDesk {
    private static final int SLICE = 20;
    private static final int SIMILAR = 5;
    private static final int TYPED_LIMIT = 2_000;

    @Inject
    private Suggestions suggestions;

    @Inject
    private SuggestionLists lists;

    @Inject
    private SuggestionFinding finding;

    @Inject
    private Voices voices;

    @Inject
    private Boxes boxes;

    @Inject
    private Caller caller;

    @Inject
    private AuditLog audit;

    /** What one's branch was answered, the newest first. */
    public Slice<SuggestionLine> answered(String after) {
        return list(Tray.DONE, after);
    }

    /** What is listed in one's branch and waits for an answer, the newest first. */
    public Slice<SuggestionLine> waiting(String after) {
        return list(Tray.WAITING, after);
    }

    private Slice<SuggestionLine> list(Tray tray, String after) {
        var rows = lists.openTo(boxes.mine(), tray, AgeKey.before(after), SLICE + 1);
        return Slice.of(rows, SLICE, Suggestion::line, AgeKey::of);
    }

    /** By its words, the newest first. */
    public Slice<SuggestionLine> find(String query, String after) {
        var found = finding.inBranch(caller.id(), boxes.mine(), query, after, SLICE);
        return new Slice<>(lines(found.items()), found.next());
    }

    /** What has been said already in one's branch, the likest first; asked while somebody types. */
    public List<SuggestionLine> similar(String typed) {
        if (typed == null || typed.isBlank()) return List.of();
        var beginning = typed.substring(0, Math.min(typed.length(), TYPED_LIMIT));
        return lines(finding.similarInBranch(caller.id(), boxes.mine(), beginning, SIMILAR));
    }

    private List<SuggestionLine> lines(List<SuggestionId> ids) {
        return suggestions.openTo(boxes.mine(), ids).stream()
                .map(Suggestion::line)
                .toList();
    }

    /** Once; asked again, nothing changes. */
    public void support(SuggestionId id) {
        var suggestion = suggestions.readBy(caller.id(), boxes.mine(), id);
        suggestion.requireSupportable(caller.id());
        if (voices.add(id, caller.id(), Voice.Kind.SUPPORT))
            audit.append(new SuggestionSupported(
                    id.value(), suggestion.organisation().value()));
    }

    public void supportNoMore(SuggestionId id) {
        suggestions.readBy(caller.id(), boxes.mine(), id);
        voices.remove(id, caller.id(), Voice.Kind.SUPPORT);
    }

    /** To be told what becomes of it. */
    public void follow(SuggestionId id) {
        suggestions.readBy(caller.id(), boxes.mine(), id);
        voices.add(id, caller.id(), Voice.Kind.FOLLOW);
    }

    public void followNoMore(SuggestionId id) {
        suggestions.readBy(caller.id(), boxes.mine(), id);
        voices.remove(id, caller.id(), Voice.Kind.FOLLOW);
    }
}
