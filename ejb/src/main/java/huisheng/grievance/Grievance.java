package huisheng.grievance;

import huisheng.attachment.AttachedTo;
import huisheng.deadline.RuleKey;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A case: what a member asks help with, and where it stands. What was said about it lies in {@link GrievanceEntry}, who
 * works on it in {@link CaseOfficer}, who must never see it in {@link Recusal}. Every verb asks the one table of
 * {@link GrievanceStep}.
 */
@Entity
class Grievance {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "grievance_seq")
    @SequenceGenerator(name = "grievance_seq", sequenceName = "grievance_seq", allocationSize = 50)
    private Long id;

    private long homeId;
    private long organisationId;
    private long memberId;
    private String formKey;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String subject;
    private String text;
    private String answers;
    private boolean mayBeNamed;
    private Instant sentAt;

    @Enumerated(EnumType.STRING)
    private GrievanceState state = GrievanceState.RECEIVED;

    private boolean open = true;

    @Enumerated(EnumType.STRING)
    private GrievanceClass grade = GrievanceClass.ORDINARY;

    private String limitAct;
    private LocalDate dueOn;
    private int limitsMissed;
    private Instant acceptedAt;
    private Instant doneAt;
    private String summary;
    private String referredTo;
    private LocalDate rateUntil;
    private boolean reopened;

    @Enumerated(EnumType.STRING)
    private Rating rating;

    private int acts;
    private Instant wroteToMemberAt;
    private Instant memberReadAt;

    @Version
    private int version;

    protected Grievance() {}

    Grievance(NewCase sent, OrganisationId home, OrganisationId union, MemberId member, Instant at) {
        homeId = home.value();
        organisationId = union.value();
        memberId = member.value();
        formKey = sent.key();
        channel = sent.channel();
        subject = sent.subject().value();
        text = sent.text().value();
        answers = sent.answers().lines();
        mayBeNamed = sent.mayBeNamed();
        sentAt = at;
    }

    void accept(Instant at) {
        step(GrievanceStep.ACCEPT);
        acceptedAt = at;
    }

    void decline(PlainText reason, Instant at) {
        done(GrievanceStep.DECLINE, reason, at);
    }

    void classify(GrievanceClass as) {
        step(GrievanceStep.CLASSIFY);
        grade = as;
    }

    void assign() {
        step(GrievanceStep.ASSIGN);
    }

    void take() {
        step(GrievanceStep.TAKE);
    }

    void ask() {
        step(GrievanceStep.ASK);
    }

    void reply() {
        step(GrievanceStep.REPLY);
    }

    void goOn() {
        step(GrievanceStep.GO_ON);
    }

    void sendLetter() {
        step(GrievanceStep.SEND_LETTER);
    }

    void recordAnswer() {
        step(GrievanceStep.RECORD_ANSWER);
    }

    void fallSilent() {
        step(GrievanceStep.FALL_SILENT);
    }

    void solve(PlainText how, Instant at) {
        done(GrievanceStep.SOLVE, how, at);
    }

    void findUnfounded(PlainText why, Instant at) {
        done(GrievanceStep.FIND_UNFOUNDED, why, at);
    }

    void refer(PlainText body, PlainText why) {
        step(GrievanceStep.REFER);
        summary = why.value();
        referredTo = body.value();
    }

    void handOver(Instant at) {
        step(GrievanceStep.HAND_OVER);
        doneAt = at;
    }

    void withdraw() {
        step(GrievanceStep.WITHDRAW);
    }

    /** @param step ESCALATE or MOVE_UP */
    void moveUp(GrievanceStep step, OrganisationId to) {
        step(step);
        organisationId = to.value();
        back();
    }

    /** @param until the last day on which the member may rate it or say that it is not solved */
    void close(LocalDate until) {
        step(GrievanceStep.CLOSE);
        rateUntil = until;
    }

    /** @throws Refused NOT_NOW, REOPENED_ALREADY, TIME_IS_OVER */
    void reopen(LocalDate today) {
        GrievanceStep.REOPEN.from(state);
        if (reopened) throw new Refused(GrievanceReason.REOPENED_ALREADY);
        requireInTime(today);
        step(GrievanceStep.REOPEN);
        reopened = true;
        back();
    }

    /** @throws Refused NOT_NOW, TIME_IS_OVER */
    void appeal(OrganisationId to, LocalDate today) {
        GrievanceStep.APPEAL.from(state);
        if (state != GrievanceState.DECLINED && !reopened) throw new Refused(GrievanceReason.NOT_NOW);
        requireInTime(today);
        step(GrievanceStep.APPEAL);
        organisationId = to.value();
        back();
    }

    /** @throws Refused NOT_NOW, TIME_IS_OVER */
    void rate(Rating as, LocalDate today) {
        GrievanceStep.RATE.from(state);
        requireInTime(today);
        step(GrievanceStep.RATE);
        rating = as;
    }

    /** @throws Refused CHANGED_MEANWHILE if something was done since the reader saw it */
    void requireSeen(int actsSeen) {
        if (acts != actsSeen) throw new Refused(GrievanceReason.CHANGED_MEANWHILE);
    }

    void acted() {
        acts++;
    }

    void wroteToMember(Instant at) {
        wroteToMemberAt = at;
    }

    /** What is owed from now on, and by when. */
    void runs(RuleKey act, LocalDate until) {
        limitAct = act == null ? null : act.value();
        dueOn = until;
    }

    void dueOn(LocalDate day) {
        dueOn = day;
    }

    void limitMissed() {
        limitsMissed++;
    }

    /** Whether the member may still rate it or say that it is not solved. */
    boolean isInTime(LocalDate today) {
        return rateUntil == null || !today.isAfter(rateUntil);
    }

    private void requireInTime(LocalDate today) {
        if (!isInTime(today)) throw new Refused(GrievanceReason.TIME_IS_OVER);
    }

    private void done(GrievanceStep step, PlainText told, Instant at) {
        step(step);
        summary = told.value();
        doneAt = at;
    }

    private void back() {
        doneAt = null;
        rateUntil = null;
    }

    private void step(GrievanceStep step) {
        state = step.from(state);
        open = state.isOpen();
    }

    GrievanceId id() {
        return id == null ? null : new GrievanceId(id);
    }

    AttachedTo files() {
        return new AttachedTo(CaseClock.KIND, id);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    GrievanceState state() {
        return state;
    }

    boolean isReopened() {
        return reopened;
    }

    GrievanceClass grade() {
        return grade;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    boolean mayBeNamed() {
        return mayBeNamed;
    }

    RuleKey limit() {
        return limitAct == null ? null : new RuleKey(limitAct);
    }

    GrievanceLine line() {
        boolean news = wroteToMemberAt != null && (memberReadAt == null || memberReadAt.isBefore(wroteToMemberAt));
        return new GrievanceLine(
                id(), organisation(), channel, subject, sentAt, state, grade, dueOn, news, limitsMissed > 0);
    }

    /** @param mine whether the reader works on it, and so may take its words along */
    ExportedCase exported(boolean mine, LocalDate today) {
        var line = line();
        return new ExportedCase(
                id(),
                channel,
                acceptedAt == null ? null : grade,
                state,
                sentAt,
                dueOn,
                line.isLate(today),
                limitsMissed > 0,
                mine ? subject : null);
    }

    GrievanceSheet sheet() {
        return new GrievanceSheet(
                line(), text, Answers.of(answers), mayBeNamed, summary, referredTo, rateUntil, reopened, rating, acts);
    }
}
