package huisheng.affairs;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Why a union publishes nothing of a category in a period; public, and written once. */
@Entity
@Table(name = "publication_excuse")
class DutyExcuse {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publication_excuse_seq")
    @SequenceGenerator(name = "publication_excuse_seq", sequenceName = "publication_excuse_seq", allocationSize = 50)
    private Long id;

    private long organisationId;
    private String category;
    private LocalDate firstOn;
    private String reason;
    private long excusedBy;
    private Instant excusedAt;

    protected DutyExcuse() {}

    DutyExcuse(OrganisationId union, String category, LocalDate firstOn, String reason, MemberId by, Instant at) {
        organisationId = union.value();
        this.category = category;
        this.firstOn = firstOn;
        this.reason = reason;
        excusedBy = by.value();
        excusedAt = at;
    }

    boolean isOf(CatalogueItem item, DutyPeriod period) {
        return category.equals(item.code()) && firstOn.equals(period.from());
    }

    String reason() {
        return reason;
    }
}
