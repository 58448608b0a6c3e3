package huisheng.demo;

import huisheng.ballot.count.Declaring;
import huisheng.ballot.count.ObjectionId;
import huisheng.ballot.count.ObjectionIntake;
import huisheng.ballot.poll.PollCandidate;
import huisheng.ballot.poll.PollDraft;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPreparing;
import huisheng.ballot.poll.PollRegister;
import huisheng.ballot.poll.PollTrustee;
import huisheng.ballot.poll.StrokeOrder;
import huisheng.ballot.poll.TrusteeBody;
import huisheng.ballot.poll.VotePack;
import huisheng.ballot.roll.PaperCollecting;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.ballot.trustee.KeyCeremony;
import huisheng.ballots.blind.SecretBlinding;
import huisheng.ballots.blind.SignedPaper;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.trustee.CeremonyFault;
import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What people do in the votes of the demonstration, each by the verb that pages use and in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DemoStage {
    private static final String FIRST = "10023";
    private static final String SECOND = "10024";
    private static final String REGISTRAR = "10034";
    private static final List<String> TRUSTEES = List.of("10062", "10063", "10064");
    private static final String TELLER = TRUSTEES.get(2);
    private static final List<TrusteeBody> BODIES =
            List.of(TrusteeBody.COMMITTEE, TrusteeBody.AUDIT, TrusteeBody.TELLER);

    @Inject
    private PollPreparing preparing;

    @Inject
    private PollRegister polls;

    @Inject
    private KeyCeremony ceremony;

    @Inject
    private PaperCollecting papers;

    @Inject
    private Declaring declaring;

    @Inject
    private ObjectionIntake objections;

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private Clock clock;

    boolean hasBranch() {
        return tree.withCode(DemoBranch.CODE).isPresent();
    }

    Optional<PollId> drafted(String token) {
        return preparing.drafted(token, id(FIRST));
    }

    void draft(DemoVote vote, Instant opens, Instant closes, String token) {
        var branch = tree.withCode(DemoBranch.CODE).orElseThrow().id();
        var pack = VotePack.here();
        var draft = new PollDraft(
                vote.kind(),
                vote.title(),
                vote.motion(),
                vote.question(),
                clock.today(),
                opens,
                closes,
                pack.rules(VotePack.OFFICERS_PASS, vote.seats(), DemoVote.NEEDED),
                votedOn(vote),
                trustees(),
                id(REGISTRAR));
        var poll = preparing.draft(branch, draft, id(FIRST), token);
        vote.drafted(poll, polls.card(poll).uuid());
    }

    private List<PollCandidate> votedOn(DemoVote vote) {
        return Stream.concat(
                        vote.candidates().stream().map(this::candidate),
                        vote.options().stream().map(PollCandidate::option))
                .toList();
    }

    private PollCandidate candidate(String number) {
        var member = register.card(id(number));
        var words = DemoTable.rows("vote-candidates.tsv").stream()
                .filter(row -> row[0].equals(number))
                .findFirst()
                .orElseThrow()[1];
        int strokes = StrokeOrder.here().strokes(member.name()).orElseThrow();
        return new PollCandidate(member.id().value(), member.name(), strokes, words);
    }

    private List<PollTrustee> trustees() {
        return BODIES.stream()
                .map(body ->
                        new PollTrustee(id(TRUSTEES.get(BODIES.indexOf(body))).value(), body))
                .toList();
    }

    void propose(DemoVote vote) {
        preparing.propose(vote.id(), polls.marks(vote.id()).version(), id(FIRST), clock.now());
    }

    void confirm(DemoVote vote) {
        preparing.confirm(vote.id(), polls.marks(vote.id()).version(), id(SECOND), clock.now());
    }

    /** The trustee of this place takes the step that is due. */
    void say(DemoVote vote, int place, CeremonyStep step) throws MalformedEncoding, CeremonyFault {
        ceremony.say(vote.id(), place, step, content(vote, place, step), clock.now());
    }

    private String content(DemoVote vote, int place, CeremonyStep step) throws MalformedEncoding, CeremonyFault {
        var trustee = vote.trustee(place);
        return switch (step) {
            case CERTIFICATE -> trustee.certificate();
            case FINGERPRINT -> trustee.fingerprint(ceremony.said(vote.id(), CeremonyStep.CERTIFICATE));
            case POLYNOMIAL -> trustee.polynomial();
            case ACCEPTED -> trustee.accepted(ceremony.said(vote.id(), CeremonyStep.POLYNOMIAL));
            case REHEARSED -> trustee.rehearsed(ceremony.challenge(vote.id(), place));
            case SHUFFLE, SHARE -> throw new IllegalArgumentException();
        };
    }

    void makeSlips(DemoVote vote) {
        polls.credentialsMade(
                vote.id(), vote.slips().credentials(), null, vote.slips().slips());
    }

    /** The member of this number collects a voting paper, or has it already. */
    SignedPaper collect(DemoVote vote, String number, String paperKey) throws MalformedEncoding {
        if (vote.paper(number).isPresent()) return vote.paper(number).get();
        SecretBlinding blinding = DemoBallots.blind(paperKey);
        var signature = papers.collect(vote.uuid(), id(number), blinding.blinded());
        return vote.collected(number, blinding.finish(signature).orElseThrow());
    }

    void declare(DemoVote vote) {
        declaring.declare(vote.id(), id(FIRST));
    }

    void countersign(DemoVote vote) {
        declaring.countersign(vote.id(), id(TELLER));
    }

    void report(DemoVote vote) {
        declaring.report(vote.id(), id(FIRST));
    }

    ObjectionId object(DemoVote vote, String author, String words) {
        return objections.send(vote.id(), id(author), words, "demo " + vote.uuid() + " " + author);
    }

    void answer(ObjectionId objection, String words) {
        objections.answer(objection, id(SECOND), words);
    }

    /** @return whether it could still be given up */
    boolean giveUp(PollId poll, String reason) {
        if (!polls.card(poll).phase().mayStillBeCancelled()) return false;
        polls.cancelled(poll, id(FIRST), reason);
        return true;
    }

    private MemberId id(String number) {
        return register.withNumber(number).orElseThrow();
    }
}
