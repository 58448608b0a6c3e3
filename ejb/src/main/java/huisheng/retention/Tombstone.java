package huisheng.retention;

import huisheng.deadline.Rule;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;

/** What is left of an erased matter: no word and no person. Written once. */
@Entity
class Tombstone {
    @Id
    private long entry;

    private String kind;
    private long matter;
    private long organisationId;
    private Instant beganAt;
    private Instant erasedAt;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    private Integer amount;
    private String citeZh;
    private String citeEn;
    private Long orderId;

    protected Tombstone() {}

    /** @param entry number of the fact that says so */
    Tombstone(long entry, String kind, long matter, KeptMatter was, Ground ground, Instant at) {
        this.entry = entry;
        this.kind = kind;
        this.matter = matter;
        organisationId = was.organisation().value();
        beganAt = was.began();
        erasedAt = at;
        this.ground = ground;
    }

    Tombstone under(Rule rule) {
        amount = rule.amount();
        citeZh = rule.citeZh();
        citeEn = rule.citeEn();
        return this;
    }

    Tombstone by(Long order) {
        orderId = order;
        return this;
    }

    ErasedMatter view() {
        return new ErasedMatter(
                entry,
                kind,
                matter,
                new OrganisationId(organisationId),
                beganAt,
                erasedAt,
                ground,
                amount,
                citeZh,
                citeEn);
    }
}
