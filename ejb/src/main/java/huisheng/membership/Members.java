package huisheng.membership;

import huisheng.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** All members, as a collection. */
@ApplicationScoped
class Members {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(Member member) {
        entities.persist(member);
    }

    void add(MembershipSpell spell) {
        entities.persist(spell);
    }

    Member get(MemberId id) {
        return Optional.ofNullable(entities.find(Member.class, id.value()))
                .orElseThrow(() -> new Refused(MembershipReason.NO_SUCH_MEMBER));
    }

    Optional<Member> withNumber(String number) {
        return entities.createQuery("select m from Member m where m.number = :number", Member.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    Optional<MembershipSpell> presentSpell(MemberId member) {
        return entities.createQuery(
                        "select s from MembershipSpell s where s.member.id = :member and s.until is null",
                        MembershipSpell.class)
                .setParameter("member", member.value())
                .getResultStream()
                .findFirst();
    }
}
