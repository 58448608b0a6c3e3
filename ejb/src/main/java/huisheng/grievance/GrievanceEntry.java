package huisheng.grievance;

import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** One line in the course of a case: what was done, when and by whom, and the words with it. Written once. */
@Entity
class GrievanceEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "grievance_entry_seq")
    @SequenceGenerator(name = "grievance_entry_seq", sequenceName = "grievance_entry_seq", allocationSize = 50)
    private Long id;

    private long grievanceId;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private Long byId;
    private boolean byMember;
    private String words;
    private Instant happenedAt;

    protected GrievanceEntry() {}

    /** @param by null for the clock */
    GrievanceEntry(GrievanceId grievance, EntryKind kind, MemberId by, boolean byMember, String words, Instant at) {
        grievanceId = grievance.value();
        this.kind = kind;
        byId = by == null ? null : by.value();
        this.byMember = byMember;
        this.words = words;
        happenedAt = at;
    }

    boolean isForOfficersOnly() {
        return kind.isForOfficersOnly();
    }

    /** Null for the clock. */
    MemberId by() {
        return byId == null ? null : new MemberId(byId);
    }

    boolean says(MemberId person, String said) {
        return person.equals(by()) && said.equals(words);
    }

    CaseEntry view(String officer) {
        return new CaseEntry(kind, byMember, byMember ? null : officer, words, happenedAt);
    }
}
