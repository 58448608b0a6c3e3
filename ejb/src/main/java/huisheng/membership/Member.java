package huisheng.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** A person of the union. Where they belong is told by their spells; what they may do, by their offices. */
@Entity
class Member {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "member_seq")
    @SequenceGenerator(name = "member_seq", sequenceName = "member_seq", allocationSize = 50)
    private Long id;

    private String number;
    private String name;

    protected Member() {}

    Member(String number, String name) {
        this.number = number;
        this.name = name;
    }

    MemberId id() {
        return new MemberId(id);
    }

    MemberCard card() {
        return new MemberCard(id(), number, name);
    }
}
