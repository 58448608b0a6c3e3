package huisheng.grievance;

import huisheng.attachment.AttachmentLine;
import huisheng.deadline.DeadlineId;
import huisheng.organisation.OrganisationCard;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A case as the member who brought it reads it.
 *
 * @param union whose case officers have it
 * @param readers the names of those who can read it besides the member, today
 * @param assigned whether somebody works on it
 * @param may what the member can do now
 * @param promise whose day the case shows, or null; how it is reckoned is public
 */
public record GrievanceThread(
        GrievanceSheet sheet,
        OrganisationCard union,
        List<String> readers,
        boolean assigned,
        List<CaseEntry> entries,
        List<AttachmentLine> files,
        Set<GrievanceStep> may,
        DeadlineId promise)
        implements Serializable {
    public GrievanceThread {
        readers = List.copyOf(readers);
        entries = List.copyOf(entries);
        files = List.copyOf(files);
        may = Set.copyOf(may);
    }

    public GrievanceLine line() {
        return sheet.line();
    }

    /** Whether the officers wait for the member. */
    public boolean isAsked() {
        return may.contains(GrievanceStep.REPLY);
    }

    /** Whether the same officers would go on if the member says that it is not solved. */
    public boolean isFirstTime() {
        return may.contains(GrievanceStep.REOPEN);
    }

    /** Closed, and the time to say something about it has passed. */
    public boolean isOver() {
        return line().state() == GrievanceState.CLOSED && may.isEmpty();
    }

    /** @param step the name of a step */
    public boolean may(String step) {
        return may.contains(GrievanceStep.valueOf(step));
    }
}
