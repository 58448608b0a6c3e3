package huisheng.membership;

import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.Place;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/**
 * A person of the union. Where they belonged and how is told by their spells; standing, organisation and place repeat
 * today's answer so that lists can be read by index.
 */
@Entity
class Member {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "member_seq")
    @SequenceGenerator(name = "member_seq", sequenceName = "member_seq", allocationSize = 50)
    private Long id;

    private String number;
    private String name;

    @Enumerated(EnumType.STRING)
    private Gender gender;

    @Embedded
    private Contact contact;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.ACTIVE;

    private long organisationId;
    private String place;

    @Version
    private int version;

    protected Member() {}

    Member(NewMember joining, Place place) {
        number = joining.number();
        name = joining.name();
        gender = joining.gender();
        contact = joining.contact();
        organisationId = joining.organisation().value();
        this.place = place.value();
    }

    void moveTo(OrganisationId organisation, Place to) {
        requirePresent();
        organisationId = organisation.value();
        place = to.value();
    }

    void retire() {
        if (standing == Standing.RETIRED) throw new Refused(MembershipReason.ALREADY_RETIRED);
        requirePresent();
        standing = Standing.RETIRED;
    }

    void leave() {
        requirePresent();
        standing = Standing.LEFT;
    }

    void comeBack(OrganisationId organisation, Place to) {
        if (standing != Standing.LEFT) throw new Refused(MembershipReason.STILL_A_MEMBER);
        standing = Standing.ACTIVE;
        organisationId = organisation.value();
        place = to.value();
    }

    void correct(NewMember right) {
        name = right.name();
        gender = right.gender();
        contact = right.contact();
    }

    private void requirePresent() {
        if (standing == Standing.LEFT) throw new Refused(MembershipReason.ALREADY_LEFT);
    }

    MemberId id() {
        return new MemberId(id);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    Place place() {
        return new Place(place);
    }

    Standing standing() {
        return standing;
    }

    MemberCard card() {
        return new MemberCard(id(), number, name);
    }

    MemberLine line() {
        return new MemberLine(id(), number, name, organisation(), standing);
    }

    Contact contact() {
        return contact == null ? Contact.NONE : contact;
    }

    Gender gender() {
        return gender;
    }

    RegisterKey key() {
        return new RegisterKey(place, number);
    }
}
