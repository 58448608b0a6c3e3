package huisheng.ballot.count;

import huisheng.ballot.poll.PollId;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All objections to results, as a collection; who may read which stands in the query. */
@ApplicationScoped
class Objections {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(Objection objection) {
        entities.persist(objection);
    }

    Optional<Objection> withToken(String token, MemberId author) {
        return entities.createQuery(
                        "select o from Objection o where o.token = :token and o.authorId = :author", Objection.class)
                .setParameter("token", token)
                .setParameter("author", author.value())
                .getResultStream()
                .findFirst();
    }

    /**
     * The latest first. An open one waits out of sight of all but its author and the commission.
     *
     * @param reader null for a stranger
     * @param before only those with a smaller number
     */
    List<Objection> on(PollId poll, boolean commission, MemberId reader, long before, int limit) {
        return entities.createQuery(
                        "select o from Objection o where o.pollId = :poll and o.id < :before and (:commission = true or o.answered = true or o.authorId = :reader) order by o.pollId, o.id desc",
                        Objection.class)
                .setParameter("poll", poll.value())
                .setParameter("before", before)
                .setParameter("commission", commission)
                .setParameter("reader", reader == null ? -1L : reader.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many wait for an answer. That there are some everybody may know. */
    int open(PollId poll) {
        return entities.createQuery(
                        "select count(o) from Objection o where o.pollId = :poll and o.answered = false", Long.class)
                .setParameter("poll", poll.value())
                .getSingleResult()
                .intValue();
    }

    boolean isWaiting(PollId poll, MemberId author) {
        return !entities.createQuery(
                        "select o.id from Objection o where o.pollId = :poll and o.answered = false and o.authorId = :author",
                        Long.class)
                .setParameter("poll", poll.value())
                .setParameter("author", author.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Of these votes, those with an open one. */
    Set<PollId> openAmong(Collection<PollId> polls) {
        var open = new HashSet<PollId>();
        entities.createQuery(
                        "select distinct o.pollId from Objection o where o.answered = false and o.pollId in :polls",
                        Long.class)
                .setParameter("polls", polls.stream().map(PollId::value).toList())
                .getResultStream()
                .forEach(poll -> open.add(new PollId(poll)));
        return open;
    }

    Optional<Objection> find(ObjectionId id) {
        return Optional.ofNullable(entities.find(Objection.class, id.value()));
    }

    /** Locked until the transaction ends. @throws Refused NO_SUCH_OBJECTION */
    Objection change(ObjectionId id) {
        return Optional.ofNullable(entities.find(Objection.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refused(CountReason.NO_SUCH_OBJECTION));
    }
}
