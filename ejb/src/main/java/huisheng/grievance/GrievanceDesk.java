package huisheng.grievance;

import huisheng.attachment.AttachmentId;
import huisheng.attachment.Attachments;
import huisheng.attachment.Download;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import huisheng.membership.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Members' counter: bring a case to the union, talk with its officers, say how it ended. Nobody sees another's case. */
@Stateless
@RolesAllowed("member")
public class GrievanceDesk {
    public static final int SUBJECT_LIMIT = 100;
    public static final int TEXT_LIMIT = 10_000;
    private static final int KEY_LIMIT = 60;
    private static final int SLICE = 20;

    @Inject
    private Grievances grievances;

    @Inject
    private Reception reception;

    @Inject
    private GrievanceCourse course;

    @Inject
    private CaseRecords records;

    @Inject
    private CaseViews views;

    @Inject
    private Attachments attachments;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** To be asked before one sends: who would read it, and by when they say whether they take it on. */
    public Destination destination() {
        return reception.destination(act());
    }

    /** @return the case; the first one if this form was sent before */
    public GrievanceId send(NewGrievance form) {
        var key = form.key() == null ? UUID.randomUUID().toString() : form.key();
        var sent = new NewCase(
                PlainText.of(key, KEY_LIMIT).value(),
                form.channel(),
                PlainText.of(form.subject(), SUBJECT_LIMIT),
                PlainText.of(form.text(), TEXT_LIMIT),
                Answers.to(form.channel(), form.answers()),
                reception.named(form.about(), caller.id()),
                form.mayBeNamed());
        var grievance = reception.take(sent, act());
        attachments.settle(form.files(), caller.id(), grievance.files());
        return grievance.id();
    }

    /** @param after where the last slice ended, or null */
    public Slice<GrievanceLine> mine(String after) {
        var rows = grievances.of(caller.id(), AgeKey.before(after), SLICE + 1);
        return Slice.of(rows, SLICE, Grievance::line, AgeKey::of);
    }

    /** How many of one's own cases have something that one has not opened; nobody counts further than 1,000. */
    public int news() {
        return grievances.newsFor(caller.id(), CaseCount.COUNTED);
    }

    public GrievanceThread read(GrievanceId id) {
        var thread = views.forMember(grievances.ofMember(id, caller.id()));
        grievances.readByMember(id, clock.now());
        return thread;
    }

    /** A file of one's own case. */
    public Download file(GrievanceId id, AttachmentId file) {
        return attachments.open(grievances.ofMember(id, caller.id()).files(), file);
    }

    /**
     * An answer if the officers wait for one, otherwise a message.
     *
     * @param files token of files chosen before sending, or null
     * @throws huisheng.kernel.Refused NOT_NOW after the end
     */
    public void say(GrievanceId id, String words, String files) {
        var grievance = mine(id);
        var text = PlainText.of(words, TEXT_LIMIT);
        if (!grievance.state().isOpen()) throw new Refused(GrievanceReason.NOT_NOW);
        // Sent again because the answer was lost on its way: it stands there already.
        if (!records.isJustSaid(id, caller.id(), text)) {
            if (grievance.state() == GrievanceState.WAITING) course.reply(grievance, act(), text);
            else course.write(grievance, act(), text, true);
        }
        attachments.settle(files, caller.id(), grievance.files());
    }

    /** The first time the same officers go on, afterwards the union above. */
    public void notSolved(GrievanceId id, String why) {
        course.notSolved(mine(id), act(), PlainText.of(why, TEXT_LIMIT));
    }

    public void rate(GrievanceId id, Rating rating) {
        course.rate(mine(id), act(), rating);
    }

    /**
     * Ends it at once, for good; what was said stays readable to those who could read it.
     *
     * @param why may be empty
     * @param confirmed that the member means it
     * @throws huisheng.kernel.Refused NOT_CONFIRMED; NOT_NOW once an outcome is told
     */
    public void withdraw(GrievanceId id, String why, boolean confirmed) {
        var grievance = mine(id);
        if (!confirmed) throw new Refused(GrievanceReason.NOT_CONFIRMED);
        boolean silent = why == null || why.isBlank();
        course.withdraw(grievance, act(), silent ? null : PlainText.of(why, TEXT_LIMIT));
    }

    private Grievance mine(GrievanceId id) {
        return grievances.ofMemberToChange(id, caller.id());
    }

    private Act act() {
        return new Act(caller.id(), clock.now());
    }
}
