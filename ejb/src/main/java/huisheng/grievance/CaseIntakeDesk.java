package huisheng.grievance;

import huisheng.attachment.AttachmentId;
import huisheng.attachment.Attachments;
import huisheng.attachment.Download;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import huisheng.membership.Caller;
import huisheng.membership.MemberCard;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.office.Offices;
import huisheng.office.Post;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Case officers' counter: what there is to do, taking a case on or not, and giving it to those who will work on it. Each act
 * says how much of the case its author had seen; if something was done since, it is refused.
 */
@Stateless
@RolesAllowed("officer")
public class CaseIntakeDesk {
    private static final int SLICE = 20;
    private static final int STRETCH = 500;

    @Inject
    private Grievances grievances;

    @Inject
    private CaseOfficers officers;

    @Inject
    private GrievanceCourse course;

    @Inject
    private Escalation escalation;

    @Inject
    private CaseRecords records;

    @Inject
    private CaseViews views;

    @Inject
    private Attachments attachments;

    @Inject
    private Offices offices;

    @Inject
    private MemberRegister register;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** @param after where the last slice ended, or null */
    public Slice<GrievanceLine> inbox(CaseFilter filter, String after) {
        var sight = officers.sightOf(caller.id());
        var rows = rows(sight, filter, after, SLICE + 1);
        return Slice.of(
                rows, SLICE, Grievance::line, one -> filter == CaseFilter.OVER ? AgeKey.of(one) : DueKey.of(one));
    }

    /** Every line of that list, in stretches, without a cap; what a member wrote only of cases that the caller works on. */
    public void export(CaseFilter filter, Consumer<ExportedCase> sink) {
        var me = caller.id();
        var sight = officers.sightOf(me);
        String after = null;
        do {
            var rows = rows(sight, filter, after, STRETCH + 1);
            var mine = grievances.workedOn(me, rows);
            var slice = Slice.of(
                    rows,
                    STRETCH,
                    one -> one.exported(mine.contains(one.id().value()), clock.today()),
                    one -> filter == CaseFilter.OVER ? AgeKey.of(one) : DueKey.of(one));
            slice.items().forEach(sink);
            grievances.forget(rows);
            after = slice.next();
        } while (after != null);
    }

    private List<Grievance> rows(OfficerSight sight, CaseFilter filter, String after, int limit) {
        return filter == CaseFilter.OVER
                ? grievances.over(sight, AgeKey.before(after), limit)
                : grievances.open(sight, filter, clock.today(), DueKey.after(after), limit);
    }

    /** Everything open that the caller may read, due first. */
    public Slice<GrievanceLine> todo(String after) {
        return inbox(CaseFilter.ALL, after);
    }

    public CaseCount count() {
        var sight = officers.sightOf(caller.id());
        return new CaseCount(
                count(sight, CaseFilter.ALL),
                count(sight, CaseFilter.NEW),
                count(sight, CaseFilter.MINE),
                count(sight, CaseFilter.LATE));
    }

    public CaseFile read(GrievanceId id) {
        return views.forOfficer(grievances.seenBy(officers.sightOf(caller.id()), id), caller.id());
    }

    /** Of these, those that the caller may read, each with how much of it they see now. */
    public List<ChosenCase> choose(Collection<GrievanceId> ids) {
        return grievances.seenBy(officers.sightOf(caller.id()), ids).stream()
                .map(one -> new ChosenCase(one.line(), one.sheet().acts()))
                .toList();
    }

    /** The case officers of the caller's unions; whether one may take a certain case is found out by assigning it. */
    public List<MemberCard> colleagues() {
        var members = offices.organisationsOf(caller.id(), Post.CASE_OFFICER).stream()
                .flatMap(union -> officers.of(union).stream())
                .distinct()
                .toList();
        var cards = register.cards(members);
        return members.stream().map(cards::get).toList();
    }

    /** A file of a case that the caller may read. */
    public Download file(GrievanceId id, AttachmentId file) {
        return attachments.open(
                grievances.seenBy(officers.sightOf(caller.id()), id).files(), file);
    }

    public void accept(GrievanceId id, int seen, String words) {
        course.accept(unassigned(id, seen), act(), words(words));
    }

    /** In writing: the member reads the reason and may turn to the union above. */
    public void decline(GrievanceId id, int seen, String reason) {
        course.decline(unassigned(id, seen), act(), words(reason));
    }

    public void classify(GrievanceId id, int seen, GrievanceClass grade) {
        course.classify(unassigned(id, seen), act(), grade);
    }

    /** From then on they alone read it. */
    public void assign(GrievanceId id, int seen, Collection<MemberId> chosen) {
        course.assign(unassigned(id, seen), act(), chosen);
    }

    /** Another officer comes to it, or takes over what has no officer any more. */
    public void join(GrievanceId id, int seen, MemberId chosen) {
        course.join(seen(id, seen), act(), chosen);
    }

    public void escalate(GrievanceId id, int seen, String why) {
        escalation.byOfficer(seen(id, seen), act(), words(why));
    }

    /** The caller steps back: from now on the case does not exist for them, nowhere. */
    public void recuse(GrievanceId id, int seen) {
        course.recuse(seen(id, seen), act());
    }

    private Grievance seen(GrievanceId id, int seen) {
        var grievance = grievances.seenByToChange(officers.sightOf(caller.id()), id);
        grievance.requireSeen(seen);
        return grievance;
    }

    private Grievance unassigned(GrievanceId id, int seen) {
        var grievance = seen(id, seen);
        if (records.officers(id).contains(caller.id())) throw new Refused(GrievanceReason.NOT_NOW);
        return grievance;
    }

    private long count(OfficerSight sight, CaseFilter filter) {
        return grievances.countOpen(sight, filter, clock.today(), CaseCount.COUNTED + 1);
    }

    private static PlainText words(String typed) {
        return PlainText.of(typed, GrievanceDesk.TEXT_LIMIT);
    }

    private Act act() {
        return new Act(caller.id(), clock.now());
    }
}
