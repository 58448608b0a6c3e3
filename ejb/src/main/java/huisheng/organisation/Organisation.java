package huisheng.organisation;

import huisheng.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** A union organisation. Its path ("/1/7/") names all that stand above it, so that a subtree is one range of an index. */
@Entity
class Organisation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_seq")
    @SequenceGenerator(name = "organisation_seq", sequenceName = "organisation_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation parent;

    @Enumerated(EnumType.STRING)
    private Level level;

    private String code;
    private String name;
    private String englishName;
    private String path = "";
    private Instant registeredAt;

    protected Organisation() {}

    Organisation(Organisation parent, Level level, String code, String name, String englishName, Instant registeredAt) {
        if (parent != null && !level.mayStandUnder(parent.level)) throw new Refused(OrganisationReason.WRONG_LEVEL);
        this.parent = parent;
        this.level = level;
        this.code = code;
        this.name = name;
        this.englishName = englishName;
        this.registeredAt = registeredAt;
    }

    /** To be called once the id is known. */
    void takePlace() {
        path = (parent == null ? "/" : parent.path) + id + "/";
    }

    OrganisationId id() {
        return new OrganisationId(id);
    }

    Place place() {
        return new Place(path);
    }

    Instant registeredAt() {
        return registeredAt;
    }

    OrganisationCard card() {
        return new OrganisationCard(id(), level, code, name, englishName);
    }
}
