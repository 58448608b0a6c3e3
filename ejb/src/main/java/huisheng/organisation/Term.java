package huisheng.organisation;

import huisheng.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;

/** A term 届 of an organisation's committee: the how-manieth, from its first day until the day before the last. */
@Entity
class Term {
    private static final int SHORTEST_YEARS = 1;
    private static final int LONGEST_YEARS = 6;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "term_seq")
    @SequenceGenerator(name = "term_seq", sequenceName = "term_seq", allocationSize = 50)
    private Long id;

    private long organisationId;
    private int ordinal;
    private LocalDate since;
    private LocalDate until;

    protected Term() {}

    /** The law knows terms of 3 and 5 years (工会法 art. 16); first terms and postponed ones may differ, not by more. */
    Term(OrganisationId organisation, int ordinal, LocalDate since, LocalDate until) {
        boolean span =
                !until.isBefore(since.plusYears(SHORTEST_YEARS)) && !until.isAfter(since.plusYears(LONGEST_YEARS));
        if (ordinal < 1 || !span) throw new Refused(OrganisationReason.NO_SUCH_TERM_LENGTH);
        this.organisationId = organisation.value();
        this.ordinal = ordinal;
        this.since = since;
        this.until = until;
    }

    /** A later term begins when or after the one before began, and cuts it short if it was still running. */
    void isFollowedBy(Term next) {
        if (next.ordinal != ordinal + 1 || !next.since.isAfter(since))
            throw new Refused(OrganisationReason.TERM_OUT_OF_ORDER);
        if (next.since.isBefore(until)) until = next.since;
    }

    TermView view() {
        return new TermView(ordinal, since, until);
    }
}
