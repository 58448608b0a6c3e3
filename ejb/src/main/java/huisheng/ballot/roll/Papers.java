package huisheng.ballot.roll;

import huisheng.ballot.poll.PollId;
import huisheng.ballots.blind.SecretBlindKey;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All rights to voting papers, as a collection. */
@ApplicationScoped
class Papers {
    private static final int BATCH = 500;

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(PollId poll, List<MemberId> members) {
        entities.flush();
        for (int i = 0; i < members.size(); i++) {
            entities.persist(new PollPaper(poll, members.get(i)));
            if (i % BATCH == BATCH - 1) entities.flush();
        }
        entities.flush();
    }

    Optional<PollPaper> find(PollId poll, MemberId member) {
        return Optional.ofNullable(entities.find(PollPaper.class, new PollPaper.Key(poll.value(), member.value())));
    }

    /** For who collects: nobody collects it at the same time. */
    Optional<PollPaper> take(PollId poll, MemberId member) {
        var key = new PollPaper.Key(poll.value(), member.value());
        return Optional.ofNullable(entities.find(PollPaper.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    int collected(PollId poll) {
        return entities.createQuery(
                        "select count(p) from PollPaper p where p.pollId = :poll and p.collectedOn is not null",
                        Long.class)
                .setParameter("poll", poll.value())
                .getSingleResult()
                .intValue();
    }

    void add(PollId poll, SecretBlindKey key) {
        entities.persist(new PollPaperKey(poll, key));
    }

    Optional<SecretBlindKey> key(PollId poll) {
        return Optional.ofNullable(entities.find(PollPaperKey.class, poll.value()))
                .map(PollPaperKey::open);
    }

    void forgetKey(PollId poll) {
        entities.createQuery("delete from PollPaperKey k where k.pollId = :poll")
                .setParameter("poll", poll.value())
                .executeUpdate();
    }
}
