package huisheng.affairs;

import huisheng.kernel.FreeRow;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All publications, as a collection. Who may see what stands in the queries: everybody what is published, officers what
 * their own union works on.
 */
@ApplicationScoped
class Publications {
    private static final String LINE =
            "select new huisheng.affairs.PublicationLine(p.id, p.organisationId, p.edition, p.category, p.subject, p.state, p.publishedAt, p.postingEndsOn, p.publishAt, case when p.membersText is null then false else true end) from Publication p ";
    private static final Comparator<PublicationLine> LATEST_FIRST =
            Comparator.comparingLong((PublicationLine one) -> one.id().value()).reversed();

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(Publication publication) {
        entities.persist(publication);
        if (publication.edition() == 1) publication.beginThread();
        // Its row stands before any step of its course: inserts are put in an order that knows no foreign keys.
        entities.flush();
    }

    void add(PublicationEvent event) {
        entities.persist(event);
    }

    void add(SettledFinding finding) {
        entities.persist(finding);
    }

    /** So that the number of its version is the one that a reader will see next. */
    void written() {
        entities.flush();
    }

    /** What was sent with this token before, if anything; a second click finds the first's. */
    Optional<Publication> withToken(String token, MemberId writer) {
        return entities.createQuery(
                        "select p from Publication p where p.token = :token and p.draftedBy = :writer",
                        Publication.class)
                .setParameter("token", token)
                .setParameter("writer", writer.value())
                .getResultStream()
                .findFirst();
    }

    /** Published, or of a union at whose desk the reader works. @throws Refused NO_SUCH_PUBLICATION */
    Publication seen(PublicationId id, Collection<OrganisationId> officerOf) {
        return entities.createQuery(
                        "select p from Publication p where p.id = :id and (p.state in :open or p.organisationId in :desks and p.state <> :dropped)",
                        Publication.class)
                .setParameter("id", id.value())
                .setParameter("open", PublicationState.published())
                .setParameter("desks", numbers(officerOf))
                .setParameter("dropped", PublicationState.DROPPED)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refused(AffairsReason.NO_SUCH_PUBLICATION));
    }

    /** The same, locked until the transaction ends: of two officers, the second sees what the first did. */
    Publication seenToChange(PublicationId id, Collection<OrganisationId> officerOf) {
        var publication = seen(id, officerOf);
        entities.refresh(publication, LockModeType.PESSIMISTIC_WRITE);
        return publication;
    }

    /** Of these, those that everybody may read. */
    Set<PublicationId> openAmong(Collection<PublicationId> ids) {
        if (ids.isEmpty()) return Set.of();
        return entities.createQuery(
                        "select p.id from Publication p where p.id in :ids and p.state in :open", Long.class)
                .setParameter("ids", ids.stream().map(PublicationId::value).toList())
                .setParameter("open", PublicationState.published())
                .getResultStream()
                .map(PublicationId::new)
                .collect(Collectors.toSet());
    }

    /** Whatever its state; for those who have it from another row that may be seen. */
    Publication get(PublicationId id) {
        return Optional.ofNullable(entities.find(Publication.class, id.value()))
                .orElseThrow(() -> new Refused(AffairsReason.NO_SUCH_PUBLICATION));
    }

    Publication getToChange(PublicationId id) {
        return Optional.ofNullable(entities.find(Publication.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refused(AffairsReason.NO_SUCH_PUBLICATION));
    }

    Optional<Publication> getIfFree(long id) {
        return FreeRow.find(entities, Publication.class, id);
    }

    /** What the public list of a union shows, newest first. */
    List<PublicationLine> listed(PublicationFilter filter, PublishedKey before, int limit) {
        var key = before.withinYear(filter.year());
        boolean one = filter.category() != null;
        var query = entities.createQuery(
                        LINE + "where p.organisationId = :union and p.listed = true "
                                + (one ? "and p.category = :category " : "")
                                + "and p.publishedAt >= :since and p.publishedAt <= :at and (p.publishedAt < :at or p.id < :id) order by "
                                + (one ? "p.organisationId, p.listed, p.category, " : "p.organisationId, p.listed, ")
                                + "p.publishedAt desc, p.id desc",
                        PublicationLine.class)
                .setParameter("union", filter.union().value())
                .setParameter("since", PublishedKey.start(filter.year()))
                .setParameter("at", key.at())
                .setParameter("id", key.id())
                .setMaxResults(limit);
        if (one) query.setParameter("category", filter.category());
        return query.getResultList();
    }

    /** Of these, those that everybody may see in a list, in the order asked for. */
    List<PublicationLine> listed(List<PublicationId> ids) {
        if (ids.isEmpty()) return List.of();
        var order = ids.stream().map(PublicationId::value).toList();
        return entities.createQuery(LINE + "where p.id in :ids and p.listed = true", PublicationLine.class)
                .setParameter("ids", order)
                .getResultStream()
                .sorted(Comparator.comparingInt(line -> order.indexOf(line.id().value())))
                .toList();
    }

    Optional<Instant> firstPublished(OrganisationId union) {
        return entities.createQuery(
                        "select p.publishedAt from Publication p where p.organisationId = :union and p.listed = true order by p.organisationId, p.listed, p.publishedAt, p.id",
                        Instant.class)
                .setParameter("union", union.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All published editions of one thread, the first edition first. */
    List<PublicationLine> editions(long thread) {
        return entities.createQuery(
                        LINE + "where p.threadId = :thread and p.state in :open order by p.edition",
                        PublicationLine.class)
                .setParameter("thread", thread)
                .setParameter("open", PublicationState.published())
                .getResultList();
    }

    /** Whether a correction of this edition is in the officers' hands. */
    boolean isBeingCorrected(Publication publication) {
        return !entities.createQuery(
                        "select p.id from Publication p where p.threadId = :thread and p.followsId is not null and p.state not in :over",
                        Long.class)
                .setParameter("thread", publication.thread())
                .setParameter(
                        "over",
                        List.of(
                                PublicationState.POSTING,
                                PublicationState.FINAL,
                                PublicationState.SUPERSEDED,
                                PublicationState.WITHDRAWN,
                                PublicationState.DROPPED))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The number for the next edition; editions that were given up keep theirs. */
    int nextEdition(long thread) {
        return entities.createQuery(
                                "select max(p.edition) from Publication p where p.threadId = :thread", Integer.class)
                        .setParameter("thread", thread)
                        .getSingleResult()
                + 1;
    }

    /** At these desks in this state, the latest first. @param before only those older than this id */
    List<PublicationLine> at(List<OrganisationId> desks, PublicationState state, long before, int limit) {
        return desks.stream()
                .flatMap(desk -> entities.createQuery(
                                LINE
                                        + "where p.organisationId = :desk and p.state = :state and p.id < :before order by p.organisationId, p.state, p.id desc",
                                PublicationLine.class)
                        .setParameter("desk", desk.value())
                        .setParameter("state", state)
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultStream())
                .sorted(LATEST_FIRST)
                .limit(limit)
                .toList();
    }

    /** How many, but nobody counts further than the limit. */
    int count(List<OrganisationId> desks, PublicationState state, int limit) {
        return desks.stream()
                .mapToInt(desk -> entities.createQuery(
                                "select p.id from Publication p where p.organisationId = :desk and p.state = :state order by p.organisationId, p.state, p.id desc",
                                Long.class)
                        .setParameter("desk", desk.value())
                        .setParameter("state", state)
                        .setMaxResults(limit + 1)
                        .getResultList()
                        .size())
                .sum();
    }

    /** For which the clock has something to do. */
    List<Long> toWake(Instant now, long after, int limit) {
        return entities.createQuery(
                        "select p.id from Publication p where p.wakeAt <= :now and p.id > :after order by p.id",
                        Long.class)
                .setParameter("now", now)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** In the order in which it happened. Numbers alone do not tell it: each server takes a stretch of them for itself. */
    List<PublicationEvent> course(PublicationId id) {
        return entities.createQuery(
                        "select e from PublicationEvent e where e.publicationId = :id order by e.happenedAt, e.id",
                        PublicationEvent.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    /** When those of them were withdrawn that were. */
    Map<PublicationId, Instant> withdrawnAt(Collection<PublicationId> ids) {
        if (ids.isEmpty()) return Map.of();
        return entities.createQuery(
                        "select e.publicationId, e.happenedAt from PublicationEvent e where e.publicationId in :ids and e.turn = :turn",
                        Object[].class)
                .setParameter("ids", ids.stream().map(PublicationId::value).toList())
                .setParameter("turn", PublicationTurn.WITHDRAWN_IN_PUBLIC)
                .getResultStream()
                .collect(Collectors.toMap(row -> new PublicationId((long) row[0]), row -> (Instant) row[1]));
    }

    List<SettledFinding> settled(PublicationId id) {
        return entities.createQuery(
                        "select f from SettledFinding f where f.publicationId = :id order by f.id",
                        SettledFinding.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    // An empty list is nobody's desk, and no database takes "in ()".
    private static List<Long> numbers(Collection<OrganisationId> organisations) {
        return organisations.isEmpty()
                ? List.of(-1L)
                : organisations.stream().map(OrganisationId::value).toList();
    }
}
