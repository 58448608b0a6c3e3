package huisheng.ballot.poll;

import huisheng.auditlog.AuditLog;
import huisheng.ballots.wire.Base58;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import huisheng.roll.RollFreezing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How a vote order comes about: drafted, frozen by one person, confirmed by another. It asks the rules each time, and does not
 * ask who calls; the desk does.
 */
@ApplicationScoped
public class PollPreparing {
    private static final int UUID_LENGTH = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Polls polls;

    @Inject
    private PollRegister register;

    @Inject
    private PartsOfUnion parts;

    @Inject
    private RollFreezing rolls;

    @Inject
    private MemberRegister members;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    /** @param token of the form: sent twice, it is one vote */
    public PollId draft(OrganisationId union, PollDraft draft, MemberId drafter, String token) {
        var before = polls.withToken(token, drafter);
        if (before.isPresent()) return before.get().id();
        var uuid = new String(Base58.random(UUID_LENGTH, RANDOM));
        var poll = polls.add(new Poll(uuid, union, draft, drafter, token));
        audit.append(new PollDrafted(poll.id().value(), union.value()));
        return poll.id();
    }

    /** What became of a form that was sent before, if it was. */
    public Optional<PollId> drafted(String token, MemberId drafter) {
        return polls.withToken(token, drafter).map(Poll::id);
    }

    /**
     * Drafts a second vote on the seats that the result of another left undecided, with the same roll, rules and keepers. The
     * commission may still change it.
     *
     * @param places in the ballot of the first, from 1
     * @throws Refused RUNOFF_DRAFTED if there is one that was not given up
     */
    public PollId runoff(PollId before, List<Integer> places, int seats, MemberId drafter) {
        // The end of the log is held, so that two persons at once draft one.
        audit.hold();
        if (polls.runoffOf(before).isPresent()) throw new Refused(PollReason.RUNOFF_DRAFTED);
        var first = polls.get(before);
        var draft = RunoffText.of(first.uuid(), first.draft(), places, seats, clock.today());
        var id = draft(first.organisation(), draft, drafter, UUID.randomUUID().toString());
        polls.change(id).decideAfter(before);
        polls.written();
        audit.append(new RunoffDrafted(
                id.value(), before.value(), first.organisation().value()));
        return id;
    }

    /** @param seen version that was before the writer's eyes */
    public void edit(PollId id, int seen, PollDraft draft) {
        var poll = polls.change(id);
        poll.requireVersion(seen);
        poll.edit(draft);
        polls.written();
    }

    /**
     * The first person freezes it.
     *
     * @param now against which notice and window are measured
     * @throws Refused with every reason for which an order may not be frozen
     */
    public void propose(PollId id, int seen, MemberId person, Instant now) {
        var poll = polls.change(id);
        poll.requireVersion(seen);
        poll.require(PollPhase.DRAFT);
        require(poll, now);
        poll.propose(person);
        polls.written();
        audit.append(new PollProposed(id.value(), poll.organisation().value()));
    }

    public void takeBack(PollId id) {
        var poll = polls.change(id);
        poll.takeBack();
        polls.written();
        audit.append(new PollTakenBack(id.value(), poll.organisation().value()));
    }

    /** The second person fixes it for good; the roll is frozen with it. @param now as in {@link #propose} */
    public void confirm(PollId id, int seen, MemberId second, Instant now) {
        var proposed = polls.change(id);
        proposed.requireVersion(seen);
        proposed.requireConfirmable(second);
        require(proposed, now);
        var draft = proposed.draft();
        var roll = rolls.freeze(proposed.organisation(), "表决：" + draft.title(), draft.cutOff(), second);
        // Writing a long roll lets go of everything that was read before.
        var poll = polls.change(id);
        var order = OrderText.of(
                poll.uuid(),
                tree.card(poll.organisation()).name(),
                draft,
                register.seats(poll.trustees()),
                members.card(poll.registrar()).name(),
                roll.entries(),
                roll.commitment());
        poll.freeze(second, roll.id(), roll.entries(), order, clock.now());
        polls.add(new SetupText(id));
        polls.written();
        audit.append(new PollFrozen(
                id.value(),
                poll.organisation().value(),
                roll.id().value(),
                roll.entries(),
                poll.text().motionDigest()));
    }

    /** Of a ranking that is not frozen yet: in how many ways it can be ranked, beside the roll that it would have. */
    public Optional<RankingPatterns> patterns(PollId id) {
        var poll = polls.get(id);
        var draft = poll.draft();
        if (draft.kind() != PollKind.RANKING || poll.phase().isPublic()) return Optional.empty();
        int roll = rolls.count(poll.organisation(), draft.cutOff());
        return Optional.of(new RankingPatterns(draft.candidates().size(), roll));
    }

    private void require(Poll poll, Instant now) {
        var draft = poll.draft();
        var rules = new OrderRules(draft, VotePack.here());
        if (draft.cutOff().isAfter(clock.today())) throw new Refused(PollReason.CUT_OFF_TO_COME);
        rules.requireTime(now);
        rules.requireCandidates();
        rules.requireSeparation();
        rules.requireBodies(parts.of(poll.organisation()));
        rules.requireRoll(rolls.count(poll.organisation(), draft.cutOff()));
    }
}
