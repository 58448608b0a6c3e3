package huisheng.grievance;

import huisheng.attachment.AttachmentLine;
import huisheng.deadline.DeadlineId;
import huisheng.membership.MemberCard;
import huisheng.organisation.OrganisationCard;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A case as its officers read it.
 *
 * @param about whom it is about, as far as the member gave their numbers
 * @param officers who works on it
 * @param able who of the union's case officers could
 * @param mine whether the reader works on it
 * @param may what the reader can do now
 * @param limits what each class would give from the day of taking on; empty before
 * @param letters to the employer, the latest first
 * @param promise whose day the case shows, or null; how it is reckoned is public
 */
public record CaseFile(
        GrievanceSheet sheet,
        OrganisationCard union,
        MemberCard member,
        List<MemberCard> about,
        List<MemberCard> officers,
        List<MemberCard> able,
        boolean mine,
        List<CaseEntry> entries,
        List<AttachmentLine> files,
        Set<GrievanceStep> may,
        List<ClassLimit> limits,
        List<LetterView> letters,
        DeadlineId promise)
        implements Serializable {
    public CaseFile {
        about = List.copyOf(about);
        officers = List.copyOf(officers);
        able = List.copyOf(able);
        entries = List.copyOf(entries);
        files = List.copyOf(files);
        may = Set.copyOf(may);
        limits = List.copyOf(limits);
        letters = List.copyOf(letters);
    }

    public GrievanceLine line() {
        return sheet.line();
    }

    /** The limit of the class that it has; null before it was taken on. */
    public ClassLimit limit() {
        return limits.isEmpty() ? null : limits.get(line().grade().ordinal());
    }

    /** @param step the name of a step */
    public boolean may(String step) {
        return may.contains(GrievanceStep.valueOf(step));
    }
}
