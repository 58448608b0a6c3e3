package huisheng.ballot.poll;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All votes, as a collection. */
@ApplicationScoped
class Polls {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    Poll add(Poll poll) {
        entities.persist(poll);
        entities.flush();
        return poll;
    }

    void add(SetupText setup) {
        entities.persist(setup);
    }

    void add(PollResult result) {
        entities.persist(result);
    }

    /** So that the version is the one that a reader will see next. */
    void written() {
        entities.flush();
    }

    Poll get(PollId id) {
        return find(id).orElseThrow(() -> new Refused(PollReason.NO_SUCH_POLL));
    }

    Optional<Poll> find(PollId id) {
        return Optional.ofNullable(entities.find(Poll.class, id.value()));
    }

    /** For who changes it: nobody else does until the transaction ends. */
    Poll change(PollId id) {
        return Optional.ofNullable(entities.find(Poll.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refused(PollReason.NO_SUCH_POLL));
    }

    Optional<SetupText> setup(PollId id) {
        return Optional.ofNullable(entities.find(SetupText.class, id.value()));
    }

    Optional<PollResult> result(PollId id) {
        return Optional.ofNullable(entities.find(PollResult.class, id.value()));
    }

    Poll withUuid(String uuid) {
        // PostgreSQL has no NUL in a text, and would not even look.
        if (uuid != null && uuid.indexOf('\0') >= 0) throw new Refused(PollReason.NO_SUCH_POLL);
        return entities.createQuery("select p from Poll p where p.uuid = :uuid", Poll.class)
                .setParameter("uuid", uuid)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refused(PollReason.NO_SUCH_POLL));
    }

    Optional<Poll> withToken(String token, MemberId drafter) {
        return entities.createQuery(
                        "select p from Poll p where p.token = :token and p.draftedBy = :drafter", Poll.class)
                .setParameter("token", token)
                .setParameter("drafter", drafter.value())
                .getResultStream()
                .findFirst();
    }

    List<PollId> opening(Instant now) {
        return ids(
                "select p.id from Poll p where p.phase = :phase and p.opensAt <= :now order by p.id",
                PollPhase.READY,
                now);
    }

    List<PollId> closing(Instant now) {
        return ids(
                "select p.id from Poll p where p.phase = :phase and p.closesAt <= :now order by p.id",
                PollPhase.OPEN,
                now);
    }

    /** Given up, and their window is not over. */
    List<PollId> cancelledWhileOpen(Instant now) {
        return ids(
                "select p.id from Poll p where p.phase = :phase and p.opensAt <= :now and p.closesAt > :now order by p.id",
                PollPhase.CANCELLED,
                now);
    }

    List<PollId> lapsing(Instant now) {
        var query = "select p.id from Poll p where p.phase = :phase and p.closesAt <= :now order by p.id";
        return Stream.of(PollPhase.CEREMONY, PollPhase.READY)
                .flatMap(phase -> ids(query, phase, now).stream())
                .toList();
    }

    List<Poll> with(PollPhase phase) {
        return entities.createQuery("select p from Poll p where p.phase = :phase order by p.id", Poll.class)
                .setParameter("phase", phase)
                .getResultList();
    }

    List<PollId> in(PollPhase phase, Instant now) {
        return ids("select p.id from Poll p where p.phase = :phase and p.opensAt <= :now order by p.id", phase, now);
    }

    /**
     * The latest first: public ones of the organisations, those in which the member keeps a key or makes the credentials,
     * and whatever the commission of some of them prepares.
     *
     * @param before only votes with a smaller number
     */
    List<Poll> list(
            MemberId member,
            Collection<OrganisationId> mine,
            Collection<OrganisationId> prepared,
            long before,
            int limit) {
        return entities.createQuery(
                        "select p from Poll p where p.id < :before and (p.organisationId in :prepared or p.phase not in (:hidden)"
                                + " and (p.organisationId in :mine or p.registrarId = :member"
                                + " or exists (select 1 from Poll q join q.trustees t where q = p and t.memberId = :member)))"
                                + " order by p.id desc",
                        Poll.class)
                .setParameter("member", member.value())
                .setParameter("before", before)
                .setParameter("hidden", List.of(PollPhase.DRAFT, PollPhase.PROPOSED))
                .setParameter("mine", numbers(mine))
                .setParameter("prepared", numbers(prepared))
                .setMaxResults(limit)
                .getResultList();
    }

    /** The second vote on what its result left undecided, unless that was given up. */
    Optional<Poll> runoffOf(PollId before) {
        return entities.createQuery(
                        "select p from Poll p where p.runoffOf = :before and p.phase <> :given order by p.id",
                        Poll.class)
                .setParameter("before", before.value())
                .setParameter("given", PollPhase.CANCELLED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Counted in the database; who collected is not read. */
    int collected(PollId id) {
        var count = (Number) entities.createNativeQuery(
                        "select count(*) from poll_paper where poll_id = :poll and collected_on is not null")
                .setParameter("poll", id.value())
                .getSingleResult();
        return count.intValue();
    }

    /** Without the list itself, which is long. */
    int slips(PollId id) {
        return entities.createQuery("select s.slips from SetupText s where s.pollId = :poll", Integer.class)
                .setParameter("poll", id.value())
                .getResultStream()
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(0);
    }

    /** Those that were open at some time, the latest first. @param before only votes with a smaller number */
    List<Poll> everOpened(Collection<OrganisationId> of, long before, int limit) {
        return entities.createQuery(
                        "select p from Poll p where p.id < :before and p.phase in (:phases) and p.organisationId in :of order by p.id desc",
                        Poll.class)
                .setParameter("before", before)
                .setParameter(
                        "phases",
                        Arrays.stream(PollPhase.values())
                                .filter(PollPhase::hasBox)
                                .toList())
                .setParameter("of", numbers(of))
                .setMaxResults(limit)
                .getResultList();
    }

    private List<PollId> ids(String query, PollPhase phase, Instant now) {
        return entities
                .createQuery(query, Long.class)
                .setParameter("phase", phase)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(PollId::new)
                .toList();
    }

    // An empty list is none that a database knows.
    private static List<Long> numbers(Collection<OrganisationId> ids) {
        return ids.isEmpty()
                ? List.of(-1L)
                : ids.stream().map(OrganisationId::value).toList();
    }
}
