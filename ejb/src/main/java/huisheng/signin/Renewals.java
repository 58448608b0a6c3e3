package huisheng.signin;

import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All renewals of lost second factors, as a collection. */
@ApplicationScoped
class Renewals {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(Renewal renewal) {
        entities.persist(renewal);
    }

    Renewal get(RenewalId id) {
        return Optional.ofNullable(entities.find(Renewal.class, id.value()))
                .orElseThrow(SignInReason.NO_SUCH_RENEWAL::refusal);
    }

    /** The oldest first. */
    List<Renewal> waiting(Instant now) {
        return entities.createQuery(
                        "select r from Renewal r where r.state = :state and r.askedAt > :since order by r.id",
                        Renewal.class)
                .setParameter("state", RenewalState.WAITING)
                .setParameter("since", now.minus(Renewal.LIFE))
                .getResultList();
    }

    boolean isWaitingFor(MemberId member, Instant now) {
        return waiting(now).stream().anyMatch(renewal -> renewal.member().equals(member));
    }

    Optional<Renewal> lastConfirmed(MemberId member, Instant since) {
        return entities.createQuery(
                        "select r from Renewal r where r.memberId = :member and r.state = :state and r.decidedAt > :since"
                                + " order by r.id desc",
                        Renewal.class)
                .setParameter("member", member.value())
                .setParameter("state", RenewalState.CONFIRMED)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
