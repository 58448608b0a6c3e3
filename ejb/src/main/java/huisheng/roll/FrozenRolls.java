package huisheng.roll;

import huisheng.kernel.Refused;
import huisheng.membership.MemberCard;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All frozen rolls, as a collection to which is only ever added. */
@ApplicationScoped
class FrozenRolls {
    private static final int BATCH = 500;

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(FrozenRoll roll, List<MemberCard> members) {
        entities.persist(roll);
        entities.flush();
        for (int position = 0; position < members.size(); position++) {
            entities.persist(new RollEntry(roll.id(), position, members.get(position)));
            if (position % BATCH == BATCH - 1) write();
        }
        write();
    }

    FrozenRoll get(RollId id) {
        return Optional.ofNullable(entities.find(FrozenRoll.class, id.value()))
                .orElseThrow(() -> new Refused(RollReason.NO_SUCH_ROLL));
    }

    /** The latest first. */
    List<FrozenRoll> of(Collection<OrganisationId> organisations) {
        if (organisations.isEmpty()) return List.of();
        return entities.createQuery(
                        "select r from FrozenRoll r where r.organisationId in :organisations order by r.id desc",
                        FrozenRoll.class)
                .setParameter(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toList())
                .getResultList();
    }

    /** The rolls on which the member stands, the latest first. */
    List<FrozenRoll> with(MemberId member) {
        return entities.createQuery(
                        "select r from FrozenRoll r, RollEntry e where e.memberId = :member and r.id = e.rollId order by r.id desc",
                        FrozenRoll.class)
                .setParameter("member", member.value())
                .getResultList();
    }

    Optional<RollEntry> entry(RollId roll, MemberId member) {
        return entities.createQuery(
                        "select e from RollEntry e where e.rollId = :roll and e.memberId = :member", RollEntry.class)
                .setParameter("roll", roll.value())
                .setParameter("member", member.value())
                .getResultStream()
                .findFirst();
    }

    /** All numbers in the order of the roll. */
    List<String> numbers(RollId roll) {
        return entities.createQuery(
                        "select e.memberNumber from RollEntry e where e.rollId = :roll order by e.position",
                        String.class)
                .setParameter("roll", roll.value())
                .getResultList();
    }

    /** All members in the order of the roll. */
    List<MemberId> members(RollId roll) {
        return entities.createQuery(
                        "select e.memberId from RollEntry e where e.rollId = :roll order by e.position", Long.class)
                .setParameter("roll", roll.value())
                .getResultStream()
                .map(MemberId::new)
                .toList();
    }

    private void write() {
        entities.flush();
        entities.clear();
    }
}
