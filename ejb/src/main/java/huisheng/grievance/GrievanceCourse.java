package huisheng.grievance;

import huisheng.auditlog.AuditLog;
import huisheng.deadline.PauseReason;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/**
 * What follows when something is done on a case: the verb, the promised days, the entry, the happening, in this order. Whether
 * the one who does it may do it was asked before, by the query that found the case.
 */
@ApplicationScoped
class GrievanceCourse {
    @Inject
    private CaseRecords records;

    @Inject
    private CaseClock clock;

    @Inject
    private CaseOfficers officers;

    @Inject
    private Escalation escalation;

    @Inject
    private AuditLog audit;

    void accept(Grievance grievance, Act act, PlainText words) {
        grievance.accept(act.at());
        clock.keep(grievance, act.at());
        clock.start(grievance, grievance.grade().limit(), act.at());
        enter(grievance, EntryKind.ACCEPTED, act, words);
        audit.append(new GrievanceAccepted(id(grievance), union(grievance)));
    }

    void decline(Grievance grievance, Act act, PlainText reason) {
        grievance.decline(reason, act.at());
        clock.keep(grievance, act.at());
        clock.stop(grievance);
        enter(grievance, EntryKind.DECLINED, act, reason);
        audit.append(new GrievanceDeclined(id(grievance), union(grievance)));
    }

    void classify(Grievance grievance, Act act, GrievanceClass grade) {
        grievance.classify(grade);
        if (!grade.limit().equals(grievance.limit())) clock.start(grievance, grade.limit(), grievance.acceptedAt());
        enter(grievance, EntryKind.CLASSIFIED, act, null);
        audit.append(new GrievanceClassified(id(grievance), union(grievance), grade));
    }

    /** @throws Refused NO_OFFICER_CHOSEN, NOT_FOR_THIS_OFFICER */
    void assign(Grievance grievance, Act act, Collection<MemberId> chosen) {
        requireAble(grievance, chosen);
        grievance.assign();
        chosen.forEach(one -> records.add(new CaseOfficer(grievance.id(), one, act.at())));
        enter(grievance, EntryKind.ASSIGNED, act, null);
        audit.append(new GrievanceAssigned(id(grievance), union(grievance), chosen.size()));
    }

    /** Another officer comes to help, or takes over what nobody works on any more. @throws Refused NOT_NOW, ALREADY_ON_IT, NOT_FOR_THIS_OFFICER */
    void join(Grievance grievance, Act act, MemberId chosen) {
        if (!grievance.state().isOpen()) throw new Refused(GrievanceReason.NOT_NOW);
        requireAble(grievance, List.of(chosen));
        if (records.officers(grievance.id()).contains(chosen)) throw new Refused(GrievanceReason.ALREADY_ON_IT);
        records.add(new CaseOfficer(grievance.id(), chosen, act.at()));
        enter(grievance, EntryKind.JOINED, act, null);
        audit.append(new GrievanceAssigned(
                id(grievance),
                union(grievance),
                records.officers(grievance.id()).size()));
    }

    /** From one officer to another, in whatever state it is. @return false if it must not exist for the other; then nothing is done */
    boolean passOn(Grievance grievance, Act act, MemberId from, MemberId to) {
        var able = officers.able(grievance.organisation(), grievance.member(), records.recused(grievance.id()));
        if (!able.contains(to)) return false;
        boolean helps = records.officers(grievance.id()).contains(to);
        records.endOfficer(grievance.id(), from, act.at());
        if (!helps) records.add(new CaseOfficer(grievance.id(), to, act.at()));
        enter(grievance, EntryKind.OFFICER_CHANGED, act, null);
        audit.append(new GrievanceAssigned(
                id(grievance),
                union(grievance),
                records.officers(grievance.id()).size()));
        return true;
    }

    void take(Grievance grievance, Act act) {
        grievance.take();
        enter(grievance, EntryKind.TAKEN, act, null);
        audit.append(new GrievanceTaken(id(grievance), union(grievance)));
    }

    void ask(Grievance grievance, Act act, PlainText question) {
        grievance.ask();
        clock.pause(grievance, PauseReason.WAITING_FOR_MEMBER);
        enter(grievance, EntryKind.ASKED, act, question);
        audit.append(new MemberAsked(id(grievance), union(grievance)));
    }

    void reply(Grievance grievance, Act act, PlainText words) {
        grievance.reply();
        clock.resume(grievance);
        enterByMember(grievance, EntryKind.REPLIED, act, words);
        audit.append(new MemberReplied(id(grievance), union(grievance)));
    }

    void goOn(Grievance grievance, Act act) {
        grievance.goOn();
        clock.resume(grievance);
        enter(grievance, EntryKind.WENT_ON, act, null);
        audit.append(new WaitingEnded(id(grievance), union(grievance)));
    }

    SupervisionLetter sendLetter(Grievance grievance, Act act, SupervisionLetter.Wording wording) {
        grievance.sendLetter();
        var due = clock.letterDue(grievance, act.at());
        var letter =
                records.add(new SupervisionLetter(grievance, wording, due.rule(), due.dueOn(), act.by(), act.at()));
        clock.letterIsOut(grievance, act.at());
        enter(grievance, EntryKind.LETTER_SENT, act, null);
        audit.append(new LetterSent(id(grievance), union(grievance), letter.id()));
        return letter;
    }

    void recordAnswer(Grievance grievance, Act act, PlainText answer) {
        boolean late = grievance.state() == GrievanceState.SILENT;
        grievance.recordAnswer();
        clock.letterAnswered(grievance, act.at());
        clock.resume(grievance);
        var letter = records.lastLetter(grievance.id()).orElseThrow();
        letter.answered(answer, act.day());
        enter(grievance, EntryKind.EMPLOYER_ANSWERED, act, answer);
        audit.append(new EmployerAnswered(id(grievance), union(grievance), letter.id(), late));
    }

    /** By the clock. */
    void fallSilent(Grievance grievance, Act clockAct) {
        grievance.fallSilent();
        clock.resume(grievance);
        var letter = records.lastLetter(grievance.id()).orElseThrow();
        enter(grievance, EntryKind.EMPLOYER_SILENT, clockAct, null);
        audit.append(new EmployerSilent(id(grievance), union(grievance), letter.id()));
    }

    void solve(Grievance grievance, Act act, PlainText how) {
        grievance.solve(how, act.at());
        finish(grievance, act, EntryKind.SOLVED, how);
        audit.append(new GrievanceSolved(id(grievance), union(grievance)));
    }

    void findUnfounded(Grievance grievance, Act act, PlainText why) {
        grievance.findUnfounded(why, act.at());
        finish(grievance, act, EntryKind.UNFOUNDED, why);
        audit.append(new GrievanceUnfounded(id(grievance), union(grievance)));
    }

    void refer(Grievance grievance, Act act, PlainText body, PlainText why) {
        grievance.refer(body, why);
        clock.keep(grievance, act.at());
        clock.start(grievance, CaseClock.REFERRAL, act.at());
        enter(grievance, EntryKind.REFERRED, act, why);
        audit.append(new GrievanceReferred(id(grievance), union(grievance)));
    }

    /** @param proof who there has taken it, when, under which number */
    void handOver(Grievance grievance, Act act, PlainText proof) {
        grievance.handOver(act.at());
        finish(grievance, act, EntryKind.HANDED_OVER, proof);
        audit.append(new GrievanceHandedOver(id(grievance), union(grievance)));
    }

    void close(Grievance grievance, Act act) {
        grievance.close(clock.rateUntil(grievance, act.at()));
        enter(grievance, EntryKind.CLOSED, act, null);
        audit.append(new GrievanceClosed(id(grievance), union(grievance)));
    }

    /** The first time the same officers go on; afterwards, and after a refusal, the union above. */
    void notSolved(Grievance grievance, Act act, PlainText why) {
        if (grievance.state() == GrievanceState.DECLINED || grievance.isReopened()) {
            escalation.appeal(grievance, act, why);
            return;
        }
        grievance.reopen(act.day());
        clock.start(grievance, CaseClock.RENEWED, act.at());
        enterByMember(grievance, EntryKind.REOPENED, act, why);
        audit.append(new GrievanceReopened(id(grievance), union(grievance)));
    }

    void rate(Grievance grievance, Act act, Rating rating) {
        grievance.rate(rating, act.day());
        enterByMember(grievance, EntryKind.RATED, act, null);
        audit.append(new GrievanceRated(id(grievance), union(grievance), rating));
    }

    /** Whatever is owed is owed no more, the employer's answer included. @param why null if the member does not say */
    void withdraw(Grievance grievance, Act act, PlainText why) {
        grievance.withdraw();
        clock.stop(grievance);
        enterByMember(grievance, EntryKind.WITHDRAWN, act, why);
        audit.append(new GrievanceWithdrawn(id(grievance), union(grievance)));
    }

    void write(Grievance grievance, Act act, PlainText words, boolean byMember) {
        if (byMember) enterByMember(grievance, EntryKind.WROTE, act, words);
        else enter(grievance, EntryKind.WROTE, act, words);
        audit.append(new WordsExchanged(id(grievance), union(grievance), byMember));
    }

    void note(Grievance grievance, Act act, PlainText words) {
        enter(grievance, EntryKind.NOTE, act, words);
        audit.append(new NoteAdded(id(grievance), union(grievance)));
    }

    /** From now on the case does not exist for the officer; if nobody is left, it goes to the union above at once. */
    void recuse(Grievance grievance, Act act) {
        records.add(new Recusal(grievance.id(), act.by(), false, act.at()));
        records.endOfficer(grievance.id(), act.by(), act.at());
        enter(grievance, EntryKind.RECUSED, act, null);
        audit.append(new OfficerRecused(id(grievance), union(grievance)));
        escalation.ifNobodyIsLeft(grievance, act);
    }

    private void finish(Grievance grievance, Act act, EntryKind kind, PlainText told) {
        clock.keep(grievance, act.at());
        clock.stop(grievance);
        enter(grievance, kind, act, told);
    }

    private void requireAble(Grievance grievance, Collection<MemberId> chosen) {
        if (chosen.isEmpty()) throw new Refused(GrievanceReason.NO_OFFICER_CHOSEN);
        var able = officers.able(grievance.organisation(), grievance.member(), records.recused(grievance.id()));
        if (!able.containsAll(chosen)) throw new Refused(GrievanceReason.NOT_FOR_THIS_OFFICER);
    }

    private void enter(Grievance grievance, EntryKind kind, Act act, PlainText words) {
        var text = words == null ? null : words.value();
        records.add(new GrievanceEntry(grievance.id(), kind, act.by(), false, text, act.at()));
        grievance.acted();
        if (kind.isNewsToTheMember()) grievance.wroteToMember(act.at());
    }

    private void enterByMember(Grievance grievance, EntryKind kind, Act act, PlainText words) {
        var text = words == null ? null : words.value();
        records.add(new GrievanceEntry(grievance.id(), kind, act.by(), true, text, act.at()));
        grievance.acted();
    }

    private static long id(Grievance grievance) {
        return grievance.id().value();
    }

    private static long union(Grievance grievance) {
        return grievance.organisation().value();
    }
}
