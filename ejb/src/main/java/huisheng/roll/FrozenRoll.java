package huisheng.roll;

import huisheng.kernel.PlainText;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.hibernate.annotations.Immutable;

/** A roll as it was on its cut-off day. It has no verb that changes it, and the database keeps none either. */
@Entity
@Immutable
class FrozenRoll {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "frozen_roll_seq")
    @SequenceGenerator(name = "frozen_roll_seq", sequenceName = "frozen_roll_seq", allocationSize = 50)
    private Long id;

    private long organisationId;
    private String purpose;
    private LocalDate cutOff;
    private Instant frozenAt;
    private long frozenBy;
    private int entries;
    private String commitment;
    private String salt;

    protected FrozenRoll() {}

    FrozenRoll(
            OrganisationId organisation,
            PlainText purpose,
            LocalDate cutOff,
            Instant frozenAt,
            MemberId frozenBy,
            int entries,
            String commitment,
            byte[] salt) {
        this.organisationId = organisation.value();
        this.purpose = purpose.value();
        this.cutOff = cutOff;
        this.frozenAt = frozenAt;
        this.frozenBy = frozenBy.value();
        this.entries = entries;
        this.commitment = commitment;
        this.salt = HexFormat.of().formatHex(salt);
    }

    RollId id() {
        return new RollId(id);
    }

    byte[] salt() {
        return HexFormat.of().parseHex(salt);
    }

    RollLine line() {
        return new RollLine(id(), new OrganisationId(organisationId), purpose, cutOff, frozenAt, entries, commitment);
    }
}
