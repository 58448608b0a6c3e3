package huisheng.suggestion;

import huisheng.attachment.AttachmentId;
import huisheng.attachment.Download;
import huisheng.kernel.Clock;
import huisheng.kernel.Slice;
import huisheng.membership.Caller;
import huisheng.membership.MemberCard;
import huisheng.membership.MemberRegister;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The committee's counter, the reading side: what members have sent, by filter and by words, and one of them whole. */
@Stateless
@RolesAllowed("officer")
public class CommitteeDesk {
    public static final int ANSWER_LIMIT = 10_000;
    private static final int SLICE = 20;
    private static final int EXPORT_SLICE = 500;
    private static final int SIMILAR = 5;

    @Inject
    private Suggestions suggestions;

    @Inject
    private SuggestionLists lists;

    @Inject
    private SuggestionFinding finding;

    @Inject
    private SuggestionReading reading;

    @Inject
    private SuggestionFiles files;

    @Inject
    private Authors authors;

    @Inject
    private Openings openings;

    @Inject
    private Boxes boxes;

    @Inject
    private MemberRegister register;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** What waits for an answer, due first; not what one has written oneself. */
    public Slice<SuggestionLine> waiting(String after) {
        var rows = lists.waitingAt(boxes.answeredByMe(), caller.id(), null, DueKey.after(after), SLICE + 1);
        return Slice.of(rows, SLICE, Suggestion::line, DueKey::of);
    }

    /** Of what waits, that whose promised day has passed. */
    public Slice<SuggestionLine> late(String after) {
        var rows = lists.waitingAt(boxes.answeredByMe(), caller.id(), clock.today(), DueKey.after(after), SLICE + 1);
        return Slice.of(rows, SLICE, Suggestion::line, DueKey::of);
    }

    /** Of what waits, that which the caller handles. */
    public Slice<SuggestionLine> handledByMe(String after) {
        var rows = lists.handledBy(caller.id(), boxes.answeredByMe(), DueKey.after(after), SLICE + 1);
        return Slice.of(rows, SLICE, Suggestion::line, DueKey::of);
    }

    public Slice<SuggestionLine> answered(String after) {
        var rows = lists.answeredBy(boxes.answeredByMe(), AgeKey.before(after), SLICE + 1);
        return Slice.of(rows, SLICE, Suggestion::line, AgeKey::of);
    }

    public Slice<SuggestionLine> all(String after) {
        var rows = lists.allAt(boxes.answeredByMe(), AgeKey.before(after), SLICE + 1);
        return Slice.of(rows, SLICE, Suggestion::line, AgeKey::of);
    }

    /** By its words, the newest first. */
    public Slice<SuggestionLine> find(String query, String after) {
        var found = finding.onDesk(boxes.answeredByMe(), query, after, SLICE);
        return new Slice<>(chosen(found.items()), found.next());
    }

    /** Those of them that the caller sees, in this order. */
    public List<SuggestionLine> chosen(Collection<SuggestionId> ids) {
        return suggestions.seenBy(boxes.answeredByMe(), ids).stream()
                .map(Suggestion::line)
                .toList();
    }

    /** Some of them, each with the version that is handed in when something is done to it. */
    public List<ChosenSuggestion> choose(Collection<SuggestionId> ids) {
        return suggestions.seenBy(boxes.answeredByMe(), ids).stream()
                .map(one -> new ChosenSuggestion(one.line(), one.version()))
                .toList();
    }

    /** For the start page of officers; see {@link #waiting}. */
    public Slice<SuggestionLine> todo(String after) {
        return waiting(after);
    }

    public WaitingCount countWaiting() {
        return lists.countWaiting(boxes.answeredByMe(), caller.id(), clock.today());
    }

    public CommitteeThread read(SuggestionId id) {
        var committees = boxes.answeredByMe();
        var suggestion = suggestions.seenBy(committees, id);
        boolean written = authors.of(suggestion).contains(caller.id());
        boolean ours = committees.contains(suggestion.organisation()) && !written;
        return reading.byCommittee(
                suggestion, caller.id(), ours, written, openings.lastOfAnother(id, caller.id(), clock.now()));
    }

    /** A file of one that the committees of the caller see. */
    public Download file(SuggestionId id, AttachmentId file) {
        return files.open(suggestions.seenBy(boxes.answeredByMe(), id).id(), file);
    }

    /** The caller opens it, and the next one to open it is told. */
    public CommitteeThread open(SuggestionId id) {
        var read = read(id);
        openings.note(id, caller.id(), clock.now());
        return read;
    }

    /** What else on the desk says the same, to be merged. */
    public List<SuggestionLine> similar(SuggestionId id) {
        var committees = boxes.answeredByMe();
        var wording = suggestions.seenBy(committees, id).wording();
        return chosen(finding.similarOnDesk(committees, wording.subject() + " " + wording.text(), SIMILAR + 1)).stream()
                .filter(line -> !line.id().equals(id))
                .limit(SIMILAR)
                .toList();
    }

    /** To whom it can be given: who sits in its committee. */
    public List<MemberCard> colleagues(SuggestionId id) {
        var suggestion = suggestions.seenBy(boxes.answeredByMe(), id);
        var members = boxes.committee(suggestion.organisation());
        var cards = register.cards(members);
        var wrote = authors.of(suggestion);
        return members.stream()
                .filter(one -> !wrote.contains(one))
                .map(cards::get)
                .toList();
    }

    /** Everything that the committees of the caller handle or have handled, the newest first, however much it is. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void export(Consumer<SuggestionLine> sink) {
        var committees = boxes.answeredByMe();
        long before = Long.MAX_VALUE;
        for (var rows = lists.allAt(committees, before, EXPORT_SLICE);
                !rows.isEmpty();
                rows = lists.allAt(committees, before, EXPORT_SLICE)) {
            rows.stream().map(Suggestion::line).forEach(sink);
            before = rows.get(rows.size() - 1).id().value();
        }
    }
}
