package huisheng.ballot.poll;

import huisheng.ballots.wire.Hash;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import huisheng.roll.RollId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.ListIndexBase;

/**
 * A vote order and how far it has come. Two persons of the election commission freeze it; after that no verb changes what
 * is asked, of whom, by which rules, when, or who keeps the keys: there is only the next phase, or giving it up.
 */
@Entity
class Poll {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "poll_seq")
    @SequenceGenerator(name = "poll_seq", sequenceName = "poll_seq", allocationSize = 50)
    private Long id;

    private String uuid;
    private long organisationId;

    @Enumerated(EnumType.STRING)
    private PollKind kind;

    private String title;
    private String motion;
    private String motionDigest;
    private String frozenOrder;
    private String question;
    private int seats;
    private Long rollId;
    private LocalDate cutOff;
    private int entitled;
    private int quorumNumerator;
    private int quorumDenominator;
    private int passNumerator;
    private int passDenominator;
    private boolean passStrictly;

    @Enumerated(EnumType.STRING)
    private PassBase passBase;

    private int minimum;
    private int threshold;
    private Instant opensAt;
    private Instant closesAt;

    @Enumerated(EnumType.STRING)
    private PollPhase phase = PollPhase.DRAFT;

    private long draftedBy;
    private Long proposedBy;
    private Long confirmedBy;
    private Instant frozenAt;
    private long registrarId;
    private String paperKey;
    private Long declaredBy;
    private Instant declaredAt;
    private Long countersignedBy;
    private Instant certifiedAt;
    private String cancelledReason;
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private PollLapse lapse;

    private Long runoffOf;
    private String token;

    @ElementCollection
    @CollectionTable(name = "poll_candidate", joinColumns = @JoinColumn(name = "poll_id"))
    @OrderColumn(name = "place")
    @ListIndexBase(1)
    private List<PollCandidate> candidates = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "poll_trustee", joinColumns = @JoinColumn(name = "poll_id"))
    @OrderColumn(name = "place")
    @ListIndexBase(1)
    private List<PollTrustee> trustees = new ArrayList<>();

    @Version
    private int version;

    protected Poll() {}

    /** @param token of the form that sent it, so that a double click makes one vote */
    Poll(String uuid, OrganisationId organisation, PollDraft draft, MemberId drafter, String token) {
        this.uuid = uuid;
        this.organisationId = organisation.value();
        this.draftedBy = drafter.value();
        this.token = token;
        take(draft);
    }

    /** It decides what the result of another one left undecided. */
    void decideAfter(PollId before) {
        runoffOf = before.value();
    }

    /** The vote whose result left something to decide, or null. */
    PollId runoffOf() {
        return runoffOf == null ? null : new PollId(runoffOf);
    }

    /** @throws Refused NOT_NOW */
    void edit(PollDraft draft) {
        require(PollPhase.DRAFT);
        take(draft);
    }

    /** The first of two persons freezes it. @throws Refused NOT_NOW */
    void propose(MemberId person) {
        require(PollPhase.DRAFT);
        proposedBy = person.value();
        phase = PollPhase.PROPOSED;
    }

    /** Something is to be put right before it is fixed for good. @throws Refused NOT_NOW */
    void takeBack() {
        require(PollPhase.PROPOSED);
        proposedBy = null;
        phase = PollPhase.DRAFT;
    }

    /** Whether another person than this one has to confirm. @throws Refused NOT_NOW, SECOND_PERSON_NEEDED */
    void requireConfirmable(MemberId second) {
        require(PollPhase.PROPOSED);
        if (second.value() == proposedBy) throw new Refused(PollReason.SECOND_PERSON_NEEDED);
    }

    /**
     * The second person fixes it for good.
     *
     * @param order the whole order as it is now, in words and numbers; its digest stands in the record
     * @throws Refused NOT_NOW, SECOND_PERSON_NEEDED
     */
    void freeze(MemberId second, RollId roll, int onTheRoll, String order, Instant now) {
        requireConfirmable(second);
        confirmedBy = second.value();
        rollId = roll.value();
        entitled = onTheRoll;
        frozenOrder = order;
        motionDigest = Hash.of(order).hex();
        frozenAt = now;
        phase = PollPhase.CEREMONY;
    }

    /** Which key signs voting papers, once. @throws Refused MADE_ALREADY */
    void signPapersWith(String publicKey) {
        if (paperKey != null) throw new Refused(PollReason.MADE_ALREADY);
        paperKey = publicKey;
    }

    /** @throws Refused NOT_NOW */
    void getReady() {
        require(PollPhase.CEREMONY);
        phase = PollPhase.READY;
    }

    /** @throws Refused NOT_NOW, NOT_YET before its hour, WINDOW_IS_OVER after its end */
    void open(Instant now) {
        require(PollPhase.READY);
        if (now.isBefore(opensAt)) throw new Refused(PollReason.NOT_YET);
        if (!now.isBefore(closesAt)) throw new Refused(PollReason.WINDOW_IS_OVER);
        openedAt = now;
        phase = PollPhase.OPEN;
    }

    /** @throws Refused NOT_NOW, NOT_YET before its hour */
    void close(Instant now) {
        require(PollPhase.OPEN);
        if (now.isBefore(closesAt)) throw new Refused(PollReason.NOT_YET);
        phase = PollPhase.CLOSED;
    }

    /** @throws Refused NOT_NOW */
    void count() {
        require(PollPhase.CLOSED);
        phase = PollPhase.COUNTED;
    }

    /** @throws Refused NOT_NOW */
    void declare(MemberId person, Instant now) {
        require(PollPhase.COUNTED);
        declaredBy = person.value();
        declaredAt = now;
        phase = PollPhase.DECLARED;
    }

    /** @throws Refused NOT_NOW, SECOND_PERSON_NEEDED for who declared it */
    void certify(MemberId teller, Instant now) {
        require(PollPhase.DECLARED);
        if (teller.value() == declaredBy) throw new Refused(PollReason.SECOND_PERSON_NEEDED);
        countersignedBy = teller.value();
        certifiedAt = now;
        phase = PollPhase.CERTIFIED;
    }

    /** @throws Refused NOT_NOW once it has closed */
    void cancel(String reason) {
        if (!phase.mayStillBeCancelled()) throw new Refused(PollReason.NOT_NOW);
        cancelledReason = reason;
        phase = PollPhase.CANCELLED;
    }

    /**
     * Its window went by and its box was never opened: it does not take place, and what should have been prepared tells why.
     *
     * @throws Refused NOT_NOW for any other phase, NOT_YET before the window is over
     */
    void lapse(Instant now) {
        if (phase != PollPhase.CEREMONY) require(PollPhase.READY);
        if (now.isBefore(closesAt)) throw new Refused(PollReason.NOT_YET);
        lapse = phase == PollPhase.READY ? PollLapse.NOT_OPENED : PollLapse.NOT_PREPARED;
        phase = PollPhase.CANCELLED;
    }

    /** @throws Refused NOT_NOW */
    void require(PollPhase needed) {
        if (phase != needed) throw new Refused(PollReason.NOT_NOW);
    }

    /** @throws Refused CHANGED_MEANWHILE */
    void requireVersion(int seen) {
        if (version != seen) throw new Refused(PollReason.CHANGED_MEANWHILE);
    }

    boolean isKeptBy(MemberId member) {
        return registrarId == member.value();
    }

    PollId id() {
        return new PollId(id);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    PollPhase phase() {
        return phase;
    }

    String uuid() {
        return uuid;
    }

    int entitled() {
        return entitled;
    }

    List<PollTrustee> trustees() {
        return List.copyOf(trustees);
    }

    List<PollCandidate> candidates() {
        return List.copyOf(candidates);
    }

    MemberId registrar() {
        return new MemberId(registrarId);
    }

    PollDraft draft() {
        return new PollDraft(
                kind, title, motion, question, cutOff, opensAt, closesAt, rules(), candidates, trustees, registrar());
    }

    PollCard card() {
        return new PollCard(id(), uuid, organisation(), kind, title, phase, entitled, opensAt, closesAt);
    }

    PollText text() {
        return new PollText(title, motion, motionDigest, question, draft().answers());
    }

    PollRules rules() {
        return new PollRules(
                quorumNumerator,
                quorumDenominator,
                passNumerator,
                passDenominator,
                passStrictly,
                passBase,
                seats,
                minimum,
                threshold);
    }

    /** Null while it may still change. */
    String frozenOrder() {
        return frozenOrder;
    }

    PollMarks marks() {
        return new PollMarks(
                version,
                cutOff,
                rollId == null ? null : new RollId(rollId),
                frozenAt,
                member(proposedBy),
                member(confirmedBy),
                registrar(),
                paperKey,
                member(declaredBy),
                declaredAt,
                member(countersignedBy),
                certifiedAt,
                cancelledReason,
                openedAt,
                lapse);
    }

    /** Who answers for it: who drafted, proposed and confirmed it, its registrar and its trustees. */
    Set<MemberId> parties() {
        return Stream.concat(
                        Stream.of(draftedBy, proposedBy, confirmedBy, registrarId),
                        trustees.stream().map(PollTrustee::memberId))
                .filter(Objects::nonNull)
                .map(MemberId::new)
                .collect(Collectors.toSet());
    }

    private static MemberId member(Long id) {
        return id == null ? null : new MemberId(id);
    }

    private void take(PollDraft draft) {
        kind = draft.kind();
        title = draft.title();
        motion = draft.motion();
        question = draft.question();
        cutOff = draft.cutOff();
        opensAt = draft.opensAt();
        closesAt = draft.closesAt();
        take(draft.rules());
        candidates.clear();
        candidates.addAll(draft.candidates());
        trustees.clear();
        trustees.addAll(draft.trustees());
        registrarId = draft.registrar().value();
    }

    private void take(PollRules rules) {
        seats = rules.seats();
        quorumNumerator = rules.quorumNumerator();
        quorumDenominator = rules.quorumDenominator();
        passNumerator = rules.passNumerator();
        passDenominator = rules.passDenominator();
        passStrictly = rules.strictly();
        passBase = rules.base();
        minimum = rules.minimum();
        threshold = rules.threshold();
    }
}
