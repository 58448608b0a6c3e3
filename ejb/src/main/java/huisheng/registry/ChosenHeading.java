package huisheng.registry;

import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** The heading under which an organisation's lists told a field last time. */
@Entity
@IdClass(ChosenHeading.Key.class)
class ChosenHeading {
    static final int LIMIT = 200;

    @Id
    private long organisationId;

    @Id
    @Enumerated(EnumType.STRING)
    private RollField field;

    private String heading;

    /** Organisation and field. */
    record Key(long organisationId, RollField field) implements Serializable {}

    protected ChosenHeading() {}

    ChosenHeading(OrganisationId organisation, RollField field, String heading) {
        this.organisationId = organisation.value();
        this.field = field;
        this.heading = heading;
    }

    RollField field() {
        return field;
    }

    String heading() {
        return heading;
    }
}
