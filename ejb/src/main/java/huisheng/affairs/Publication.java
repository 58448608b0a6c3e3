package huisheng.affairs;

import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One edition of what a union publishes. Once it is published its words never change: a correction is an edition of its
 * own, a withdrawal takes the text out of sight and says why. Who wrote it neither checks nor countersigns it.
 */
@Entity
class Publication {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publication_seq")
    @SequenceGenerator(name = "publication_seq", sequenceName = "publication_seq", allocationSize = 50)
    private Long id;

    private Long threadId;
    private int edition = 1;
    private Long followsId;
    private long organisationId;
    private String category;
    private String subject;
    private String text;
    private String membersText;
    private String changeReason;
    private boolean posting;
    private Instant publishAt;

    @Enumerated(EnumType.STRING)
    private PublicationState state = PublicationState.DRAFT;

    private boolean listed;
    private long draftedBy;
    private Long checkedBy;
    private Long countersignedBy;
    private Instant publishedAt;
    private LocalDate postingEndsOn;
    private String postingCiteZh;
    private String postingCiteEn;
    private boolean postingConfirmed;
    private String withdrawnReason;
    private String digest;
    private String membersDigest;
    private int openObjections;
    private Instant wakeAt;
    private String token;

    @ElementCollection
    @CollectionTable(name = "publication_writer", joinColumns = @JoinColumn(name = "publication_id"))
    @Column(name = "member_id")
    private Set<Long> writers = new HashSet<>();

    @Version
    private int version;

    protected Publication() {}

    Publication(OrganisationId organisation, Wording words, MemberId writer, String token) {
        organisationId = organisation.value();
        draftedBy = writer.value();
        this.token = token;
        take(words, writer);
    }

    /** To be called once the id is known. */
    void beginThread() {
        threadId = id;
    }

    /** Takes new words. @throws Refused NOT_NOW */
    void edit(Wording words, MemberId writer) {
        require(PublicationTurn.EDITED);
        take(words, writer);
    }

    /** Files belong to the words: who brings or removes one has written too. @throws Refused NOT_NOW */
    void changeFiles(MemberId writer) {
        require(PublicationTurn.EDITED);
        writers.add(writer.value());
    }

    /** The words are ready for somebody else's eyes. @throws Refused NOT_NOW */
    void handIn() {
        require(PublicationTurn.HANDED_IN);
        state = PublicationState.TO_CHECK;
    }

    /** Back to the editor. @throws Refused NOT_NOW */
    void sendBack() {
        require(PublicationTurn.SENT_BACK);
        backToDraft();
    }

    /** @throws Refused NOT_NOW, OWN_WORDS_CHECKED */
    void check(MemberId checker) {
        require(PublicationTurn.CHECKED_WELL);
        if (isWrittenBy(checker)) throw new Refused(AffairsReason.OWN_WORDS_CHECKED);
        checkedBy = checker.value();
        state = PublicationState.CHECKED;
    }

    /** @throws Refused NOT_NOW, OWN_WORDS_COUNTERSIGNED */
    void countersign(MemberId leader) {
        require(PublicationTurn.COUNTERSIGNED_BY_CHAIR);
        if (isWrittenBy(leader)) throw new Refused(AffairsReason.OWN_WORDS_COUNTERSIGNED);
        countersignedBy = leader.value();
        state = PublicationState.COUNTERSIGNED;
    }

    /** Whether the time for which it is set lies ahead. */
    boolean isForLater(Instant now) {
        return publishAt != null && publishAt.isAfter(now);
    }

    /** The clock publishes it when its time has come. @throws Refused NOT_NOW */
    void schedule() {
        require(PublicationTurn.SET_FOR_LATER);
        state = PublicationState.SCHEDULED;
        wakeAt = publishAt;
    }

    /** It is not published after all. @throws Refused NOT_NOW */
    void callBack() {
        require(PublicationTurn.CALLED_BACK);
        backToDraft();
    }

    /**
     * From now on everybody reads it.
     *
     * @param period null for one that is not posted: it is final at once
     * @throws Refused NOT_NOW
     */
    void publish(Instant at, PostingPeriod period, Fingerprint fingerprint) {
        require(PublicationTurn.PUBLISHED);
        publishedAt = at;
        digest = fingerprint.open();
        membersDigest = fingerprint.members();
        state = period == null ? PublicationState.FINAL : PublicationState.POSTING;
        wakeAt = period == null ? null : post(period);
        listed = true;
    }

    /** Somebody objects; it does not become final before this is answered. @throws Refused NOT_NOW, POSTING_IS_OVER */
    void object(LocalDate today) {
        if (state == PublicationState.FINAL) throw new Refused(AffairsReason.POSTING_IS_OVER);
        require(PublicationTurn.OBJECTED);
        if (!takesObjections(today)) throw new Refused(AffairsReason.POSTING_IS_OVER);
        openObjections++;
        wakeAt = null;
    }

    boolean takesObjections(LocalDate today) {
        return state == PublicationState.POSTING && !today.isAfter(postingEndsOn);
    }

    /** @throws Refused NOT_NOW */
    void question() {
        require(PublicationTurn.QUESTIONED);
    }

    void objectionAnswered() {
        openObjections--;
        if (openObjections == 0 && state == PublicationState.POSTING) wakeAt = endOf(postingEndsOn);
    }

    /** Whether the posting period has passed and no objection is open. */
    boolean isReadyToBeFinal(LocalDate today) {
        return state == PublicationState.POSTING && openObjections == 0 && today.isAfter(postingEndsOn);
    }

    /** @throws Refused NOT_NOW, also while the posting period runs or an objection is open */
    void becomeFinal(LocalDate today) {
        require(PublicationTurn.BECAME_FINAL);
        if (!isReadyToBeFinal(today)) throw new Refused(AffairsReason.NOT_NOW);
        state = PublicationState.FINAL;
        wakeAt = null;
    }

    /**
     * A new edition, as a draft with the same words, beside this one.
     *
     * @param number of the new edition
     * @throws Refused NOT_NOW
     */
    Publication correct(int number, MemberId writer, String token) {
        require(PublicationTurn.CORRECTION_BEGUN);
        var correction = new Publication(organisation(), words(), writer, token);
        correction.threadId = threadId;
        correction.edition = number;
        correction.changeReason = null;
        correction.publishAt = null;
        correction.followsId = id;
        return correction;
    }

    /** The correction that follows it is published. @throws Refused NOT_NOW */
    void supersede() {
        require(PublicationTurn.SUPERSEDED_BY_CORRECTION);
        end(PublicationState.SUPERSEDED);
    }

    /** @throws Refused NOT_NOW */
    void withdraw(PlainText reason) {
        require(PublicationTurn.WITHDRAWN_IN_PUBLIC);
        withdrawnReason = reason.value();
        end(PublicationState.WITHDRAWN);
    }

    /** @throws Refused NOT_NOW */
    void drop() {
        require(PublicationTurn.DROPPED_AS_DRAFT);
        state = PublicationState.DROPPED;
    }

    boolean isWrittenBy(MemberId member) {
        return writers.contains(member.value());
    }

    /** @throws Refused CHANGED_MEANWHILE unless it is still the version that somebody had before their eyes */
    void requireSeen(int seen) {
        if (seen != version) throw new Refused(AffairsReason.CHANGED_MEANWHILE);
    }

    boolean hasMembersPart() {
        return membersText != null;
    }

    Set<MemberId> writers() {
        return writers.stream().map(MemberId::new).collect(Collectors.toSet());
    }

    /** When its posting period ends or ended; null if it was never posted. */
    Instant endOfPosting() {
        return postingEndsOn == null ? null : endOf(postingEndsOn);
    }

    PublicationId id() {
        return new PublicationId(id);
    }

    PublicationId follows() {
        return followsId == null ? null : new PublicationId(followsId);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    PublicationState state() {
        return state;
    }

    long thread() {
        return threadId;
    }

    int edition() {
        return edition;
    }

    boolean isPosted() {
        return posting;
    }

    Instant publishAt() {
        return publishAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Instant wakeAt() {
        return wakeAt;
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }

    String membersText() {
        return membersText;
    }

    int version() {
        return version;
    }

    Wording words() {
        return new Wording(
                category,
                new PlainText(subject),
                new PlainText(text),
                membersText == null ? null : new PlainText(membersText),
                changeReason == null ? null : new PlainText(changeReason),
                posting,
                publishAt);
    }

    PublicationLine line() {
        return new PublicationLine(
                id(),
                organisation(),
                edition,
                category,
                subject,
                state,
                publishedAt,
                postingEndsOn,
                publishAt,
                membersText != null);
    }

    /** What a reader of that kind may see; strangers never see the members' part, nobody but officers a withdrawn text. */
    PublicationView seenBy(Audience audience) {
        boolean textOut = state == PublicationState.WITHDRAWN && audience != Audience.OFFICERS;
        boolean members = audience != Audience.EVERYBODY && !textOut;
        return new PublicationView(
                line(),
                textOut ? null : text,
                members ? membersText : null,
                changeReason,
                withdrawnReason,
                postingCiteZh,
                postingCiteEn,
                postingConfirmed,
                digest,
                members ? membersDigest : null,
                followsId,
                audience);
    }

    private void take(Wording words, MemberId writer) {
        writers.add(writer.value());
        category = words.category();
        subject = words.subject().value();
        text = words.text().value();
        membersText = words.membersText() == null ? null : words.membersText().value();
        changeReason =
                words.changeReason() == null ? null : words.changeReason().value();
        posting = words.posting();
        publishAt = words.publishAt();
    }

    private void require(PublicationTurn turn) {
        if (!state.takes(turn)) throw new Refused(AffairsReason.NOT_NOW);
    }

    private void backToDraft() {
        state = PublicationState.DRAFT;
        checkedBy = null;
        countersignedBy = null;
        wakeAt = null;
    }

    private Instant post(PostingPeriod period) {
        postingEndsOn = period.endsOn();
        postingCiteZh = period.citeZh();
        postingCiteEn = period.citeEn();
        postingConfirmed = period.confirmed();
        return endOf(postingEndsOn);
    }

    private void end(PublicationState how) {
        state = how;
        listed = how.isListed();
        wakeAt = null;
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
    }
}
