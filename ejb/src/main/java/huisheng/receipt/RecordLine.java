package huisheng.receipt;

import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That an entry of the log stands in the record of an organisation. */
@Entity
@Table(name = "record_line")
class RecordLine {
    @Id
    private long number;

    private long organisationId;
    private short openness;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    protected RecordLine() {}

    RecordLine(long number, long organisationId, KindOfFact kind) {
        this.number = number;
        this.organisationId = organisationId;
        this.openness = (short) kind.openness().number();
        this.topic = kind.topic();
    }

    long number() {
        return number;
    }

    boolean isForEverybody() {
        return openness == Openness.EVERYBODY.number();
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }
}
