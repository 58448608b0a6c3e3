package huisheng.ballot.poll;

import huisheng.auditlog.AuditLog;
import huisheng.auditlog.Happening;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Hash;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the other parts of a vote ask of its order, and how they move it on. It acts in the caller's transaction and does not
 * ask who calls; desks do.
 */
@ApplicationScoped
public class PollRegister {
    @Inject
    private Polls polls;

    @Inject
    private MemberRegister register;

    @Inject
    private Offices offices;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    /** @throws Refused NO_SUCH_POLL */
    public PollCard card(PollId id) {
        return polls.get(id).card();
    }

    /** @throws Refused NO_SUCH_POLL */
    public PollCard card(String uuid) {
        return polls.withUuid(uuid).card();
    }

    public PollText text(PollId id) {
        return polls.get(id).text();
    }

    /** The second vote on what its result left undecided, unless that was given up. */
    public Optional<PollCard> runoffOf(PollId id) {
        return polls.runoffOf(id).map(Poll::card);
    }

    /** The frozen order, whose digest the record names; empty while it may still change. */
    public Optional<String> order(PollId id) {
        return Optional.ofNullable(polls.get(id).frozenOrder());
    }

    public PollRules rules(PollId id) {
        return polls.get(id).rules();
    }

    public PollMarks marks(PollId id) {
        return polls.get(id).marks();
    }

    /** As it stands in the record; empty before there is one. */
    public Optional<String> result(PollId id) {
        return polls.result(id).map(PollResult::content);
    }

    public List<PollCandidate> candidates(PollId id) {
        return polls.get(id).candidates();
    }

    /** In the order of the record. */
    public List<TrusteeSeat> trustees(PollId id) {
        return seats(polls.get(id).trustees());
    }

    List<TrusteeSeat> seats(List<PollTrustee> trustees) {
        var ids = trustees.stream().map(one -> new MemberId(one.memberId())).toList();
        var people = register.cards(ids);
        var seats = new ArrayList<TrusteeSeat>();
        for (int i = 0; i < trustees.size(); i++) {
            var member = ids.get(i);
            seats.add(new TrusteeSeat(
                    i + 1, member, trustees.get(i).body(), people.get(member).name()));
        }
        return List.copyOf(seats);
    }

    /** The trustee's place, if the member is one. */
    public Optional<TrusteeSeat> seat(PollId id, MemberId member) {
        return trustees(id).stream()
                .filter(seat -> seat.member().equals(member))
                .findFirst();
    }

    public boolean isRegistrar(PollId id, MemberId member) {
        return polls.get(id).isKeptBy(member);
    }

    /** Whether the member sits in the election commission of the union that votes, or of one above it. */
    public boolean isCommission(PollId id, MemberId member) {
        return offices.postsOver(member, polls.get(id).organisation()).contains(Post.ELECTION_COMMISSION);
    }

    /** Who may countersign the result: the trustees who are tellers; where there is none, those of the audit committee. */
    public boolean isTeller(PollId id, MemberId member) {
        var trustees = polls.get(id).trustees();
        boolean tellers = trustees.stream().anyMatch(one -> one.body() == TrusteeBody.TELLER);
        var body = tellers ? TrusteeBody.TELLER : TrusteeBody.AUDIT;
        return trustees.stream().anyMatch(one -> one.body() == body && one.memberId() == member.value());
    }

    public PollProgress progress(PollId id) {
        return polls.setup(id).map(SetupText::progress).orElse(new PollProgress(false, false, false));
    }

    /** The texts with which the record begins; empty until the vote is ready. */
    public Optional<PollSetup> setup(PollId id) {
        return polls.setup(id).map(SetupText::soFar).filter(texts -> texts.election() != null);
    }

    /** The texts that have come in so far, null where not. */
    public PollSetup setupSoFar(PollId id) {
        return polls.setup(id).map(SetupText::soFar).orElse(new PollSetup(null, null, null, null));
    }

    /**
     * What the clock has to do: for READY the votes whose window has begun, for OPEN those whose window is over, for
     * CANCELLED those whose window is not over, for any other phase those in it whose window has begun.
     */
    public List<PollId> due(PollPhase phase, Instant now) {
        return switch (phase) {
            case READY -> polls.opening(now);
            case OPEN -> polls.closing(now);
            case CANCELLED -> polls.cancelledWhileOpen(now);
            default -> polls.in(phase, now);
        };
    }

    /** Votes whose window is over and whose box was never opened, since nobody gave them up. */
    public List<PollId> lapsing(Instant now) {
        return polls.lapsing(now);
    }

    /** All votes whose box takes ballots. */
    public List<PollCard> open() {
        return polls.with(PollPhase.OPEN).stream().map(Poll::card).toList();
    }

    /** How many voting papers were collected so far. */
    public int collected(PollId id) {
        return polls.collected(id);
    }

    /** How many slips were made, spare ones included; 0 before. */
    public int slips(PollId id) {
        return polls.slips(id);
    }

    /** Votes of the organisations that were open at some time, the latest first. @param before only votes with a smaller number */
    public List<PollCard> everOpened(Collection<OrganisationId> of, long before, int limit) {
        return polls.everOpened(of, before, limit).stream().map(Poll::card).toList();
    }

    /** Which key signs voting papers; once. */
    public void signPapersWith(PollId id, String publicKey) {
        polls.change(id).signPapersWith(publicKey);
    }

    /**
     * The ceremony is complete.
     *
     * @param trusteesJson as it will stand in the record, canonical
     * @throws Refused NOT_NOW, MADE_ALREADY, NOT_A_SETUP where a proof fails or the number or the threshold is another
     */
    public void trusteesAgreed(PollId id, String trusteesJson) {
        var poll = polls.change(id);
        poll.require(PollPhase.CEREMONY);
        var setup = setupText(id);
        if (setup.trustees() != null) throw new Refused(PollReason.MADE_ALREADY);
        requireTrustees(poll, trusteesJson);
        setup.trustees(trusteesJson);
        tell(new PollTrusteesAgreed(
                id.value(), poll.organisation().value(), Hash.of(trusteesJson).hex()));
        readyIfComplete(poll, setup);
    }

    /**
     * The registrar made the credentials. Whoever calls has checked the list.
     *
     * @param certificateJson of the registrar, or null
     * @param count how many credentials stand in the list: one for each on the roll, and spare ones ({@link SpareSlips})
     * @throws Refused NOT_NOW, MADE_ALREADY, NOT_A_SETUP
     */
    public void credentialsMade(PollId id, String credentialsJson, String certificateJson, int count) {
        var poll = polls.change(id);
        poll.require(PollPhase.CEREMONY);
        var setup = setupText(id);
        if (setup.credentials() != null) throw new Refused(PollReason.MADE_ALREADY);
        int spare = count - poll.entitled();
        if (spare < 0 || spare > SpareSlips.most(poll.entitled())) throw new Refused(PollReason.NOT_A_SETUP);
        setup.credentials(credentialsJson, certificateJson, count);
        tell(new CredentialsMade(
                id.value(),
                poll.organisation().value(),
                count,
                Hash.of(credentialsJson).hex()));
        readyIfComplete(poll, setup);
    }

    /** Every trustee has shown that the key can still be opened. @throws Refused NOT_NOW */
    public void rehearsed(PollId id) {
        var poll = polls.change(id);
        poll.require(PollPhase.CEREMONY);
        var setup = setupText(id);
        setup.rehearsed();
        readyIfComplete(poll, setup);
    }

    /** The clock opened the box. @throws Refused NOT_NOW, NOT_YET, WINDOW_IS_OVER */
    public void opened(PollId id) {
        var poll = polls.change(id);
        poll.open(clock.now());
        tell(new PollOpened(id.value(), poll.organisation().value()));
    }

    /** @throws Refused NOT_NOW, NOT_YET */
    public void closed(PollId id) {
        var poll = polls.change(id);
        poll.close(clock.now());
        tell(new PollClosed(id.value(), poll.organisation().value()));
    }

    /** @param resultJson as it stands in the record. @throws Refused NOT_NOW */
    public void counted(PollId id, String resultJson) {
        var poll = polls.change(id);
        poll.count();
        polls.add(new PollResult(id, resultJson));
        tell(new PollCounted(
                id.value(), poll.organisation().value(), Hash.of(resultJson).hex()));
    }

    /** @throws Refused NOT_NOW, NOT_THE_COMMISSION */
    public void declared(PollId id, MemberId person) {
        var poll = polls.change(id);
        if (!isCommission(id, person)) throw new Refused(PollReason.NOT_THE_COMMISSION);
        poll.declare(person, clock.now());
        tell(new PollDeclared(id.value(), poll.organisation().value()));
    }

    /** @throws Refused NOT_NOW, NOT_A_TELLER, SECOND_PERSON_NEEDED */
    public void certified(PollId id, MemberId teller) {
        var poll = polls.change(id);
        if (!isTeller(id, teller)) throw new Refused(PollReason.NOT_A_TELLER);
        poll.certify(teller, clock.now());
        tell(new PollCertified(id.value(), poll.organisation().value()));
    }

    /** @param reason published. @throws Refused NOT_NOW, NOT_THE_COMMISSION */
    public void cancelled(PollId id, MemberId person, String reason) {
        var poll = polls.change(id);
        if (!isCommission(id, person)) throw new Refused(PollReason.NOT_THE_COMMISSION);
        poll.cancel(reason);
        tell(new PollCancelled(id.value(), poll.organisation().value()));
    }

    /**
     * Its window is over and its box was never opened. The clock gives it up.
     *
     * @throws Refused NOT_NOW for any phase but CEREMONY and READY, NOT_YET
     */
    public void lapsed(PollId id) {
        var poll = polls.change(id);
        poll.lapse(clock.now());
        tell(new PollLapsed(
                id.value(), poll.organisation().value(), poll.marks().lapse()));
    }

    private SetupText setupText(PollId id) {
        return polls.setup(id).orElseThrow(() -> new Refused(PollReason.NOT_NOW));
    }

    private static void requireTrustees(Poll poll, String json) {
        try {
            var read = ElectionText.trustees(json);
            boolean fits = read.holders().size() == 1
                    && read.owners().size() == poll.trustees().size()
                    && read.holders().get(0).needed() == poll.rules().threshold();
            if (!fits) throw new Refused(PollReason.NOT_A_SETUP);
        } catch (MalformedEncoding e) {
            throw new Refused(PollReason.NOT_A_SETUP);
        }
    }

    private void readyIfComplete(Poll poll, SetupText setup) {
        if (!setup.progress().isComplete()) return;
        try {
            var draft = poll.draft();
            var text = ElectionText.of(poll.uuid(), draft.kind(), draft.rules().seats(), poll.text(), setup.trustees());
            setup.election(text);
            poll.getReady();
            tell(new PollReady(
                    poll.id().value(),
                    poll.organisation().value(),
                    Hash.of(text).hex()));
        } catch (MalformedEncoding e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(Happening happening) {
        audit.append(happening);
    }
}
