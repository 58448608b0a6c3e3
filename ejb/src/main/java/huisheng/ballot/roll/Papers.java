package huisheng.ballot.roll;

import huisheng.ballot.poll.PollId;
import huisheng.ballots.blind.SecretBlindKey;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** All rights to voting papers, as a collection. */
@ApplicationScoped
class Papers {
    private static final int BATCH = 500;

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    private final Map<PollId, SecretBlindKey> opened = new ConcurrentHashMap<>();

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

    /**
     * Writes all rows of a vote anew, in another order and without what was asked: a database lays a changed row behind the
     * others, so that their order in it would tell who collected before whom.
     */
    void layAnew(PollId poll, Function<MemberId, String> order) {
        entities.flush();
        var rows = entities.createQuery("select p from PollPaper p where p.pollId = :poll", PollPaper.class)
                .setParameter("poll", poll.value())
                .getResultList();
        rows.forEach(entities::detach);
        entities.createQuery("delete from PollPaper p where p.pollId = :poll")
                .setParameter("poll", poll.value())
                .executeUpdate();
        rows.stream()
                .sorted(Comparator.comparing(paper -> order.apply(paper.member())))
                .forEach(paper -> {
                    entities.persist(paper.closed());
                    entities.flush();
                });
    }

    int collected(PollId poll) {
        return entities.createQuery(
                        "select count(p) from PollPaper p where p.pollId = :poll and p.collectedOn is not null",
                        Long.class)
                .setParameter("poll", poll.value())
                .getSingleResult()
                .intValue();
    }

    List<MemberId> holders(PollId poll, MemberId after, int limit) {
        return holders("", poll, after, limit);
    }

    List<MemberId> holdersWithoutPaper(PollId poll, MemberId after, int limit) {
        return holders(" and p.collectedOn is null", poll, after, limit);
    }

    private List<MemberId> holders(String which, PollId poll, MemberId after, int limit) {
        return entities.createQuery(
                        "select p.memberId from PollPaper p where p.pollId = :poll and p.memberId > :after" + which
                                + " order by p.memberId",
                        Long.class)
                .setParameter("poll", poll.value())
                .setParameter("after", after.value())
                .setMaxResults(limit)
                .getResultStream()
                .map(MemberId::new)
                .toList();
    }

    void add(PollId poll, SecretBlindKey key) {
        entities.persist(new PollPaperKey(poll, key));
    }

    /** Opened once on each server: what is read from the database is proved to be a key each time, which takes long. */
    Optional<SecretBlindKey> key(PollId poll) {
        var stored = entities.find(PollPaperKey.class, poll.value());
        if (stored == null) return Optional.empty();
        return Optional.of(opened.computeIfAbsent(poll, ignored -> stored.open()));
    }

    void forgetKey(PollId poll) {
        opened.remove(poll);
        entities.createQuery("delete from PollPaperKey k where k.pollId = :poll")
                .setParameter("poll", poll.value())
                .executeUpdate();
    }
}
