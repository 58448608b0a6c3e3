package huisheng.deadline;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;

/** A value that a union set itself or confirmed; never changed, a later edition stands beside it. */
@Entity
class RuleChoice {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_choice_seq")
    @SequenceGenerator(name = "rule_choice_seq", sequenceName = "rule_choice_seq", allocationSize = 50)
    private Long id;

    private long organisationId;
    private String rule;
    private int edition;
    private int amount;

    @Enumerated(EnumType.STRING)
    private DayUnit unit;

    private String cite;
    private LocalDate validFrom;
    private boolean confirmed;
    private long madeBy;
    private Instant madeAt;

    protected RuleChoice() {}

    RuleChoice(OrganisationId organisation, int edition, RuleValue value, MemberId by, Instant at) {
        organisationId = organisation.value();
        rule = value.key().value();
        this.edition = edition;
        amount = value.amount();
        unit = value.unit();
        cite = value.cite();
        validFrom = value.validFrom();
        confirmed = true;
        madeBy = by.value();
        madeAt = at;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    RuleKey key() {
        return new RuleKey(rule);
    }

    int edition() {
        return edition;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    RuleEdition view() {
        return new RuleEdition(edition, amount, unit, cite, validFrom, madeAt);
    }

    /** What is not the union's to choose stays as in the pack. */
    Rule over(Rule pack) {
        return new Rule(
                pack.key(),
                pack.nameZh(),
                pack.nameEn(),
                amount,
                unit,
                pack.extension(),
                pack.pauses(),
                pack.sealed(),
                cite,
                cite,
                validFrom,
                confirmed,
                organisationId + " " + edition);
    }
}
