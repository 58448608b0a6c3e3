package huisheng.grievance;

import java.io.Serializable;
import java.time.Instant;

/**
 * A line in the course of a case, as a reader sees it.
 *
 * @param byMember whether the member did it
 * @param officer the name of the officer who did it; null if the member or the clock did
 * @param words what was said with it, or null
 */
public record CaseEntry(EntryKind kind, boolean byMember, String officer, String words, Instant at)
        implements Serializable {
    public boolean isForOfficersOnly() {
        return kind.isForOfficersOnly();
    }
}
