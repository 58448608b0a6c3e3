package huisheng.ballot.poll;

import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The election commission's counter: draft a vote order, freeze it by two persons, give it up with a reason. */
@Stateless
@RolesAllowed("officer")
public class PollDraftDesk {
    public static final int REASON_LIMIT = 2_000;
    public static final int STATEMENT_LIMIT = 2_000;
    private static final int OPTION_LIMIT = 120;

    @Inject
    private PollPreparing preparing;

    @Inject
    private PollRegister register;

    @Inject
    private Polls polls;

    @Inject
    private MemberRegister members;

    @Inject
    private Offices offices;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Where the caller prepares votes: where they sit in the commission, and below. */
    public List<OrganisationCard> unions() {
        return offices.organisationsOf(caller.id(), Post.ELECTION_COMMISSION).stream()
                .flatMap(id -> tree.subtree(id).stream())
                .distinct()
                .toList();
    }

    /** What was typed, for the form. @throws Refused NO_SUCH_POLL */
    public PollTyped read(PollId id) {
        var poll = mine(id);
        var draft = poll.draft();
        var trustees = register.seats(poll.trustees());
        var numbers = members.cards(people(draft));
        return new PollTyped(
                draft.kind(),
                draft.title(),
                draft.motion(),
                draft.question(),
                draft.cutOff(),
                draft.opensAt(),
                draft.closesAt(),
                VotePack.here().passOf(draft.rules()).key(),
                draft.rules().seats(),
                draft.rules().threshold(),
                draft.candidates().stream()
                        .filter(PollCandidate::isMember)
                        .map(one -> new PollTyped.TypedCandidate(
                                numbers.get(new MemberId(one.memberId())).number(), one.statement()))
                        .toList(),
                draft.candidates().stream()
                        .filter(one -> !one.isMember())
                        .map(PollCandidate::name)
                        .toList(),
                draft.candidates().isEmpty() ? VotePack.here().byStrokes() : draft.isByStrokes(),
                trustees.stream()
                        .map(seat -> new PollTyped.TypedTrustee(
                                numbers.get(seat.member()).number(), seat.body()))
                        .toList(),
                numbers.get(draft.registrar()).number());
    }

    /** @throws Refused NOT_THE_COMMISSION, and with what is wrong in the words or the numbers */
    public PollId draft(OrganisationId union, PollTyped typed, String token) {
        requireCommission(union);
        return preparing.draft(union, resolved(typed), caller.id(), token);
    }

    public void edit(PollId id, int seen, PollTyped typed) {
        mine(id);
        preparing.edit(id, seen, resolved(typed));
    }

    /** What whoever freezes a ranking should know; nothing of other votes, nor of a frozen one. */
    public Optional<RankingPatterns> patterns(PollId id) {
        mine(id);
        return preparing.patterns(id);
    }

    /** The first of two persons freezes it. */
    public void propose(PollId id, int seen) {
        mine(id);
        preparing.propose(id, seen, caller.id(), clock.now());
    }

    public void takeBack(PollId id) {
        mine(id);
        preparing.takeBack(id);
    }

    /** The second person fixes it for good. */
    public void confirm(PollId id, int seen) {
        mine(id);
        preparing.confirm(id, seen, caller.id(), clock.now());
    }

    /** @param reason published */
    public void cancel(PollId id, String reason) {
        mine(id);
        register.cancelled(id, caller.id(), PlainText.of(reason, REASON_LIMIT).value());
    }

    private Poll mine(PollId id) {
        var poll = polls.get(id);
        if (register.isCommission(id, caller.id())) return poll;
        throw new Refused(poll.phase().isPublic() ? PollReason.NOT_THE_COMMISSION : PollReason.NO_SUCH_POLL);
    }

    private void requireCommission(OrganisationId union) {
        if (!offices.postsOver(caller.id(), union).contains(Post.ELECTION_COMMISSION))
            throw new Refused(PollReason.NOT_THE_COMMISSION);
    }

    private static List<MemberId> people(PollDraft draft) {
        var people = new ArrayList<MemberId>();
        draft.candidates().stream()
                .filter(PollCandidate::isMember)
                .forEach(one -> people.add(new MemberId(one.memberId())));
        draft.trustees().forEach(one -> people.add(new MemberId(one.memberId())));
        people.add(draft.registrar());
        return people.stream().distinct().toList();
    }

    private PollDraft resolved(PollTyped typed) {
        var kind = typed.kind();
        if (!kind.hasMembers() && !typed.candidates().isEmpty()) throw new Refused(PollReason.NO_MEMBERS_HERE);
        if (!kind.hasOptions() && !typed.options().isEmpty()) throw new Refused(PollReason.NO_OPTIONS_HERE);
        var rules = VotePack.here()
                .rules(
                        kind.isOfMotions() ? typed.pass() : VotePack.OFFICERS_PASS,
                        kind.hasSeats() ? typed.seats() : 0,
                        typed.threshold());
        var candidates = new ArrayList<PollCandidate>();
        for (var one : typed.candidates()) candidates.add(candidate(one, typed.byStrokes(), candidates.size() + 1));
        if (typed.byStrokes()) candidates.sort(Comparator.comparing(PollCandidate::name, StrokeOrder.here()));
        for (var one : typed.options()) candidates.add(option(one));
        var trustees = new ArrayList<PollTrustee>();
        for (var one : typed.trustees()) trustees.add(trustee(one, trustees.size() + 1));
        return new PollDraft(
                typed.kind(),
                typed.title(),
                typed.motion(),
                typed.question(),
                typed.cutOff(),
                typed.opensAt(),
                typed.closesAt(),
                rules,
                candidates,
                trustees,
                members.withNumber(typed.registrar())
                        .orElseThrow(() -> new Refused(PollReason.REGISTRAR_IS_NO_AUDITOR)));
    }

    private PollCandidate candidate(PollTyped.TypedCandidate typed, boolean byStrokes, int line) {
        var member =
                members.withNumber(typed.number()).orElseThrow(() -> new Refused(PollReason.CANDIDATE_UNKNOWN, line));
        var statement = typed.statement() == null || typed.statement().isBlank()
                ? ""
                : PlainText.of(typed.statement(), STATEMENT_LIMIT).value();
        var name = members.card(member).name();
        var strokes = StrokeOrder.here().strokes(name);
        return new PollCandidate(
                member.value(), name, byStrokes && strokes.isPresent() ? strokes.getAsInt() : null, statement);
    }

    private static PollCandidate option(String typed) {
        return PollCandidate.option(PlainText.of(typed, OPTION_LIMIT).value());
    }

    private PollTrustee trustee(PollTyped.TypedTrustee typed, int line) {
        var member =
                members.withNumber(typed.number()).orElseThrow(() -> new Refused(PollReason.TRUSTEE_UNKNOWN, line));
        return new PollTrustee(member.value(), typed.body());
    }
}
