package huisheng.suggestion;

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
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What a member proposes to the committee of their branch, and the committee's answer. Each verb asks {@link SuggestionAct}
 * whether it is possible in the present state; words of the course (questions, answers of earlier rounds) are {@link Step}s.
 */
@Entity
class Suggestion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "suggestion_seq")
    @SequenceGenerator(name = "suggestion_seq", sequenceName = "suggestion_seq", allocationSize = 50)
    private Long id;

    private long organisationId;
    private long homeId;
    private long authorId;

    @Enumerated(EnumType.STRING)
    private Category category;

    private String subject;
    private String text;
    private boolean privately;

    @ElementCollection
    @CollectionTable(name = "suggestion_detail", joinColumns = @JoinColumn(name = "suggestion_id"))
    @MapKeyColumn(name = "question")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "words")
    private Map<FormQuestion, String> details = new HashMap<>();

    private String sendKey;
    private Instant sentAt;
    private Instant listedAt;
    private LocalDate answerDueOn;

    @Enumerated(EnumType.STRING)
    private SuggestionState state;

    @Enumerated(EnumType.STRING)
    private Round round = Round.FIRST;

    @Enumerated(EnumType.STRING)
    private Tray tray;

    private boolean openToBranch;
    private Long handlerId;
    private boolean waitingForAuthor;
    private String answer;
    private Long answeredBy;
    private Instant answeredAt;
    private Instant answerReadAt;

    @Enumerated(EnumType.STRING)
    private AnswerRating rating;

    private Long mergedInto;

    @Enumerated(EnumType.STRING)
    private HidingReason hidden;

    @Enumerated(EnumType.STRING)
    private Appeal appeal;

    private Long appealAtId;
    private LocalDate appealDueOn;

    @Version
    private int version;

    protected Suggestion() {}

    Suggestion(OrganisationId home, MemberId author, Wording wording) {
        organisationId = home.value();
        homeId = home.value();
        authorId = author.value();
        become(SuggestionState.DRAFT);
        rewrite(wording);
    }

    void rewrite(Wording wording) {
        SuggestionAct.REWRITE.requirePossibleIn(state);
        if (state == SuggestionState.DRAFT) wording.requireStorable();
        else wording.requireWhole();
        category = wording.category();
        subject = wording.subject();
        text = wording.text();
        privately = wording.privately();
        if (!details.equals(wording.details())) {
            details.clear();
            details.putAll(wording.details());
        }
    }

    /** @param home the committee of the branch to which the author belongs on that day */
    void send(OrganisationId home, Instant at, LocalDate dueOn) {
        SuggestionAct.SEND.requirePossibleIn(state);
        wording().requireWhole();
        organisationId = home.value();
        homeId = home.value();
        sentAt = at;
        answerDueOn = dueOn;
        become(SuggestionState.SENT);
    }

    void withdraw() {
        SuggestionAct.WITHDRAW.requirePossibleIn(state);
        if (isAppealed()) appeal = null;
        become(SuggestionState.WITHDRAWN);
    }

    /** A person of the committee has read it and takes it up. */
    void list(Instant at) {
        SuggestionAct.LIST.requirePossibleIn(state);
        listedAt = at;
        become(SuggestionState.LISTED);
    }

    void assign(MemberId whom) {
        SuggestionAct.ASSIGN.requirePossibleIn(state);
        if (whom.equals(handler())) throw new Refused(SuggestionReason.HANDLED_BY_THEM_ALREADY);
        handlerId = whom.value();
    }

    void giveBack(MemberId officer) {
        SuggestionAct.GIVE_BACK.requirePossibleIn(state);
        if (!officer.equals(handler())) throw new Refused(SuggestionReason.NOT_YOURS_TO_GIVE_BACK);
        handlerId = null;
    }

    /** Something is asked of the author; the deadline stands still until they reply. */
    void ask() {
        SuggestionAct.ASK.requirePossibleIn(state);
        if (waitingForAuthor) throw new Refused(SuggestionReason.QUESTION_IS_OPEN);
        waitingForAuthor = true;
    }

    /** The author has replied, or the committee does not wait any longer. */
    void reply(LocalDate dueOn) {
        SuggestionAct.REPLY.requirePossibleIn(state);
        if (!waitingForAuthor) throw new Refused(SuggestionReason.NO_QUESTION_IS_OPEN);
        waitingForAuthor = false;
        answerDueOn = dueOn;
    }

    void extend(LocalDate dueOn) {
        SuggestionAct.EXTEND.requirePossibleIn(state);
        answerDueOn = dueOn;
    }

    void answer(MemberId officer, PlainText words, Instant at) {
        SuggestionAct.ANSWER.requirePossibleIn(state);
        if (state == SuggestionState.SENT) list(at);
        answer = words.value();
        answeredBy = officer.value();
        answeredAt = at;
        answerReadAt = null;
        rating = null;
        waitingForAuthor = false;
        become(SuggestionState.ANSWERED);
    }

    /** The author has the answer before their eyes; the first time counts. */
    void answerReadByAuthor(Instant at) {
        if (isAnswered() && answerReadAt == null) answerReadAt = at;
    }

    /**
     * One of its authors says what they think of the answer; "not satisfied" needs words. The caller brings about what follows:
     * {@link #reopen}, {@link #raise}, or {@link #close} once all have said it.
     *
     * @return whether it is to be handled again; not after the answer of the next level
     */
    boolean rate(MemberId by, AnswerRating rated, String words) {
        SuggestionAct.RATE.requirePossibleIn(state);
        if (rated == null) throw new Refused(SuggestionReason.CHOICE_MISSING);
        if (by.equals(answeredBy())) throw new Refused(SuggestionReason.OWN_ANSWER);
        boolean dissatisfied = rated == AnswerRating.UNSATISFIED;
        if (dissatisfied && new PlainText(words).value().isEmpty())
            throw new Refused(SuggestionReason.SAY_WHAT_IS_MISSING);
        if (by.equals(author())) rating = rated;
        return dissatisfied && round != Round.NEXT_LEVEL;
    }

    /** Once, after "not satisfied". */
    void reopen(LocalDate dueOn) {
        SuggestionAct.RATE.requirePossibleIn(state);
        if (round != Round.FIRST) throw new Refused(SuggestionReason.REOPENED_ALREADY);
        round = Round.RENEWED;
        answerDueOn = dueOn;
        become(SuggestionState.REOPENED);
    }

    /** To the committee above: because it is late, or, from an answer, because the author is not satisfied again. */
    void raise(OrganisationId above, LocalDate dueOn) {
        if (state != SuggestionState.ANSWERED) SuggestionAct.RAISE.requirePossibleIn(state);
        if (listedAt == null) listedAt = sentAt;
        organisationId = above.value();
        round = Round.NEXT_LEVEL;
        answerDueOn = dueOn;
        handlerId = null;
        waitingForAuthor = false;
        become(SuggestionState.RAISED);
    }

    void requireLate(LocalDate today) {
        SuggestionAct.RAISE.requirePossibleIn(state);
        if (waitingForAuthor || !today.isAfter(answerDueOn)) throw new Refused(SuggestionReason.NOT_LATE);
    }

    /** Nobody rated it in time, or there is no level above. */
    void close() {
        SuggestionAct.CLOSE.requirePossibleIn(state);
        become(SuggestionState.CLOSED);
    }

    void mergeInto(Suggestion other) {
        SuggestionAct.MERGE.requirePossibleIn(state);
        if (other == this) throw new Refused(SuggestionReason.INTO_ITSELF);
        SuggestionAct.TAKE_IN.requirePossibleIn(other.state);
        if (other.organisationId != organisationId) throw new Refused(SuggestionReason.NOT_THE_SAME_COMMITTEE);
        if (other.privately) throw new Refused(SuggestionReason.PRIVATE_ONE_TAKES_IN_NONE);
        mergedInto = other.id;
        waitingForAuthor = false;
        become(SuggestionState.MERGED);
    }

    void hide(HidingReason why) {
        SuggestionAct.HIDE.requirePossibleIn(state);
        if (why == null) throw new Refused(SuggestionReason.CHOICE_MISSING);
        if (hidden != null) throw new Refused(SuggestionReason.HIDDEN_ALREADY);
        if (appeal == Appeal.LIFTED) throw new Refused(SuggestionReason.LIFTED_ABOVE);
        hidden = why;
        become(state);
    }

    void show() {
        SuggestionAct.SHOW.requirePossibleIn(state);
        if (hidden == null) throw new Refused(SuggestionReason.NOT_HIDDEN);
        hidden = null;
        if (isAppealed()) appeal = null;
        become(state);
    }

    void requireAppealable() {
        SuggestionAct.APPEAL.requirePossibleIn(state);
        if (hidden == null) throw new Refused(SuggestionReason.NOT_HIDDEN);
        if (appeal != null) throw new Refused(SuggestionReason.APPEALED_ALREADY);
    }

    boolean isAppealable() {
        return SuggestionAct.APPEAL.isPossibleIn(state) && hidden != null && appeal == null;
    }

    /** Its author asks, once, that the committee above look at the hiding. @param dueOn by when it decides */
    void appeal(OrganisationId above, LocalDate dueOn) {
        requireAppealable();
        appeal = Appeal.ASKED;
        appealAtId = above.value();
        appealDueOn = dueOn;
    }

    /** The committee above has looked. */
    void decide(boolean lift) {
        SuggestionAct.DECIDE.requirePossibleIn(state);
        if (!isAppealed()) throw new Refused(SuggestionReason.DECIDED_ALREADY);
        appeal = lift ? Appeal.LIFTED : Appeal.UPHELD;
        if (lift) hidden = null;
        become(state);
    }

    void decisionDueOn(LocalDate day) {
        appealDueOn = day;
    }

    void requireSupportable(MemberId by) {
        SuggestionAct.SUPPORT.requirePossibleIn(state);
        if (by.equals(author())) throw new Refused(SuggestionReason.NOT_YOUR_OWN);
    }

    /** @param seen the version that an officer had before their eyes */
    void requireUnchangedSince(int seen) {
        if (version != seen) throw new Refused(SuggestionReason.CHANGED_MEANWHILE);
    }

    /** Twice sent from one form is sent once. */
    void keyed(String key) {
        sendKey = key;
    }

    void dueOn(LocalDate day) {
        answerDueOn = day;
    }

    private void become(SuggestionState next) {
        state = next;
        tray = next.tray();
        openToBranch = next.isListed() && !privately && hidden == null;
    }

    boolean isAnswered() {
        return state.isAnswered();
    }

    boolean isAnswerRead() {
        return answerReadAt != null;
    }

    boolean isOpenToBranch() {
        return openToBranch;
    }

    boolean isWaitingForAuthor() {
        return waitingForAuthor;
    }

    SuggestionState state() {
        return state;
    }

    Round round() {
        return round;
    }

    HidingReason hidden() {
        return hidden;
    }

    /** The committee above is to look at the hiding. */
    boolean isAppealed() {
        return appeal == Appeal.ASKED;
    }

    Appeal appeal() {
        return appeal;
    }

    LocalDate appealDueOn() {
        return appealDueOn;
    }

    OrganisationId appealAt() {
        return new OrganisationId(appealAtId);
    }

    AppealLine appealLine() {
        return new AppealLine(id(), home(), category, subject, appealDueOn);
    }

    AnswerRating rating() {
        return rating;
    }

    boolean isPrivate() {
        return privately;
    }

    int version() {
        return version;
    }

    SuggestionId id() {
        return new SuggestionId(id);
    }

    SuggestionId mergedInto() {
        return mergedInto == null ? null : new SuggestionId(mergedInto);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    OrganisationId home() {
        return new OrganisationId(homeId);
    }

    MemberId author() {
        return new MemberId(authorId);
    }

    MemberId handler() {
        return handlerId == null ? null : new MemberId(handlerId);
    }

    Instant sentAt() {
        return sentAt;
    }

    MemberId answeredBy() {
        return answeredBy == null ? null : new MemberId(answeredBy);
    }

    Instant answeredAt() {
        return answeredAt;
    }

    LocalDate answerDueOn() {
        return answerDueOn;
    }

    String answer() {
        return answer;
    }

    Wording wording() {
        return new Wording(category, subject, text, details, privately);
    }

    SuggestionLine line() {
        return new SuggestionLine(
                id(),
                organisation(),
                category,
                subject,
                sentAt,
                answerDueOn,
                state,
                answeredAt,
                isAnswerRead(),
                waitingForAuthor,
                privately);
    }
}
