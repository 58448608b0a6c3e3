package huisheng.grievance;

import huisheng.attachment.Attachments;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * The counter of those who work on a case: talk, notes, the letter to the employer, the outcome. Each act but a message and
 * a note says how much of the case its author had seen.
 */
@Stateless
@RolesAllowed("officer")
public class CaseWorkDesk {
    public static final int NAME_LIMIT = 200;

    @Inject
    private Grievances grievances;

    @Inject
    private CaseOfficers officers;

    @Inject
    private CaseRecords records;

    @Inject
    private GrievanceCourse course;

    @Inject
    private Attachments attachments;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** A letter of the union to an employer, as it is written. @param naming whether it names the member, if they agreed */
    public record NewLetter(String employer, String facts, String demand, boolean naming) {}

    public void take(GrievanceId id, int seen) {
        course.take(mine(id, seen), act());
    }

    /** Waits for the member; the clock stands still until the answer. */
    public void ask(GrievanceId id, int seen, String question) {
        course.ask(mine(id, seen), act(), words(question));
    }

    public void goOn(GrievanceId id, int seen) {
        course.goOn(mine(id, seen), act());
    }

    /** @param files token of files chosen before sending, or null */
    public void say(GrievanceId id, int seen, String words, String files) {
        var grievance = mine(id, seen);
        course.write(grievance, act(), words(words), false);
        attachments.settle(files, caller.id(), grievance.files());
    }

    /** For the officers of the case alone. */
    public void note(GrievanceId id, String words) {
        course.note(mine(id), act(), words(words));
    }

    /** @return the number of the letter */
    public long sendLetter(GrievanceId id, int seen, NewLetter letter) {
        var wording = new SupervisionLetter.Wording(
                PlainText.of(letter.employer(), NAME_LIMIT),
                words(letter.facts()),
                words(letter.demand()),
                letter.naming());
        return course.sendLetter(mine(id, seen), act(), wording).id();
    }

    public void recordAnswer(GrievanceId id, int seen, String answer) {
        course.recordAnswer(mine(id, seen), act(), words(answer));
    }

    public void solve(GrievanceId id, int seen, String how) {
        course.solve(mine(id, seen), act(), words(how));
    }

    public void findUnfounded(GrievanceId id, int seen, String why) {
        course.findUnfounded(mine(id, seen), act(), words(why));
    }

    public void refer(GrievanceId id, int seen, String body, String why) {
        course.refer(mine(id, seen), act(), PlainText.of(body, NAME_LIMIT), words(why));
    }

    /** The other body has taken what was referred to it. @param proof who, when, under which number */
    public void handOver(GrievanceId id, int seen, String proof) {
        course.handOver(mine(id, seen), act(), words(proof));
    }

    public void close(GrievanceId id, int seen) {
        course.close(mine(id, seen), act());
    }

    private Grievance mine(GrievanceId id, int seen) {
        var grievance = mine(id);
        grievance.requireSeen(seen);
        return grievance;
    }

    private Grievance mine(GrievanceId id) {
        var grievance = grievances.seenByToChange(officers.sightOf(caller.id()), id);
        if (!records.officers(id).contains(caller.id())) throw new Refused(GrievanceReason.NOT_NOW);
        return grievance;
    }

    private static PlainText words(String typed) {
        return PlainText.of(typed, GrievanceDesk.TEXT_LIMIT);
    }

    private Act act() {
        return new Act(caller.id(), clock.now());
    }
}
