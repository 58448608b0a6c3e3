package huisheng.ballot.trustee;

import huisheng.ballot.poll.PollId;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** All that trustees have said, as a collection. Rows are only ever added. */
@ApplicationScoped
class TrusteeMessages {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(TrusteeMessage message) {
        entities.persist(message);
        entities.flush();
    }

    void add(TrusteeFault fault) {
        entities.persist(fault);
    }

    /** @return whether the key was never shown before */
    boolean claim(String mark, PollId poll, int round, int place) {
        if (entities.find(TrusteeKeyMark.class, mark) != null) return false;
        entities.persist(new TrusteeKeyMark(mark, poll, round, place));
        return true;
    }

    /** The round that counts; earlier ones stay to be looked at. */
    int round(PollId poll) {
        var last = entities.createQuery("select max(r.round) from TrusteeRound r where r.pollId = :poll", Integer.class)
                .setParameter("poll", poll.value())
                .getSingleResult();
        return last == null ? 1 : last;
    }

    void beginRound(PollId poll, int round, MemberId by, Instant at) {
        entities.persist(new TrusteeRound(poll, round, by, at));
        entities.flush();
    }

    List<TrusteeMessage> ofTheCeremony(PollId poll, int round) {
        return entities.createQuery(
                        "select m from TrusteeMessage m where m.pollId = :poll and m.round = :round and m.step in :steps order by m.id",
                        TrusteeMessage.class)
                .setParameter("poll", poll.value())
                .setParameter("round", round)
                .setParameter("steps", CeremonyStep.ofTheCeremony())
                .getResultList();
    }

    List<TrusteeMessage> of(PollId poll, int round, CeremonyStep step) {
        return entities.createQuery(
                        "select m from TrusteeMessage m where m.pollId = :poll and m.round = :round and m.step = :step order by m.id",
                        TrusteeMessage.class)
                .setParameter("poll", poll.value())
                .setParameter("round", round)
                .setParameter("step", step)
                .getResultList();
    }

    /** Who has said something at this step, without what. */
    List<Integer> places(PollId poll, int round, CeremonyStep step) {
        return entities.createQuery(
                        "select m.place from TrusteeMessage m where m.pollId = :poll and m.round = :round and m.step = :step order by m.id",
                        Integer.class)
                .setParameter("poll", poll.value())
                .setParameter("round", round)
                .setParameter("step", step)
                .getResultList();
    }

    List<FaultLine> faults(PollId poll, int round) {
        return entities
                .createQuery(
                        "select f from TrusteeFault f where f.pollId = :poll and f.round = :round order by f.id",
                        TrusteeFault.class)
                .setParameter("poll", poll.value())
                .setParameter("round", round)
                .getResultList()
                .stream()
                .map(TrusteeFault::line)
                .toList();
    }
}
