package huisheng.ballot.electorate;

import huisheng.ballot.poll.PollId;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All slips that were declared void, as a collection. */
@ApplicationScoped
class VoidSlips {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(VoidSlip slip) {
        entities.persist(slip);
        entities.flush();
    }

    /** In the order in which they were declared void. */
    List<VoidSlip> of(PollId poll) {
        return entities.createQuery("select v from VoidSlip v where v.pollId = :poll order by v.place", VoidSlip.class)
                .setParameter("poll", poll.value())
                .getResultList();
    }

    List<String> credentials(PollId poll) {
        return entities.createQuery("select v.credential from VoidSlip v where v.pollId = :poll", String.class)
                .setParameter("poll", poll.value())
                .getResultList();
    }

    Optional<MemberId> holder(PollId poll, String credential) {
        return entities.createQuery(
                        "select v.memberId from VoidSlip v where v.pollId = :poll and v.credential = :credential",
                        Long.class)
                .setParameter("poll", poll.value())
                .setParameter("credential", credential)
                .getResultStream()
                .findFirst()
                .map(MemberId::new);
    }
}
