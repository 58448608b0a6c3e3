package huisheng.affairs;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All questions and objections, as a collection; who may see what stands in the queries. */
@ApplicationScoped
class Remarks {
    static final int COUNTED = 1_000;
    private static final Comparator<Remark> DUE_FIRST = Comparator.comparing((Remark one) -> one.dueOn())
            .thenComparing(one -> one.id().value());

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(Remark remark) {
        entities.persist(remark);
    }

    Optional<Remark> withToken(String token, MemberId author) {
        return entities.createQuery(
                        "select r from Remark r where r.token = :token and r.authorId = :author", Remark.class)
                .setParameter("token", token)
                .setParameter("author", author.value())
                .getResultStream()
                .findFirst();
    }

    /**
     * The answered ones, and one's own, the latest first: others wait out of sight until the union has answered.
     *
     * @param reader null for a stranger
     * @param before only those older than this id
     */
    List<Remark> on(PublicationId publication, Audience audience, MemberId reader, long before, int limit) {
        return entities.createQuery(
                        "select r from Remark r where r.publicationId = :publication and r.id < :before and (:officer = true or r.authorId = :reader or r.answered = true and (r.membersOnly = false or :member = true)) order by r.publicationId, r.id desc",
                        Remark.class)
                .setParameter("publication", publication.value())
                .setParameter("officer", audience == Audience.OFFICERS)
                .setParameter("member", audience != Audience.EVERYBODY)
                .setParameter("reader", reader == null ? -1L : reader.value())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Answered, and their author has not opened the answer. */
    List<Remark> newsOn(PublicationId publication, MemberId author) {
        return entities.createQuery(
                        "select r from Remark r where r.publicationId = :publication and r.authorId = :author and r.answered = true and r.answerRead = false",
                        Remark.class)
                .setParameter("publication", publication.value())
                .setParameter("author", author.value())
                .getResultList();
    }

    /** Of one of these unions, or unknown. */
    Remark at(RemarkId id, List<OrganisationId> desks) {
        return find(id).filter(remark -> desks.contains(remark.organisation()))
                .orElseThrow(() -> new Refused(AffairsReason.NO_SUCH_REMARK));
    }

    /** How many wait for an answer; that there are some is no secret, what they say is. */
    long waitingOn(PublicationId publication) {
        return entities.createQuery(
                        "select count(r) from Remark r where r.publicationId = :publication and r.answered = false",
                        Long.class)
                .setParameter("publication", publication.value())
                .getSingleResult();
    }

    /** Locked until the transaction ends; of one of these unions, or unknown. */
    Remark getForAnswer(RemarkId id, List<OrganisationId> desks) {
        return Optional.ofNullable(entities.find(Remark.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(remark -> desks.contains(remark.organisation()))
                .orElseThrow(() -> new Refused(AffairsReason.NO_SUCH_REMARK));
    }

    Optional<Remark> find(RemarkId id) {
        return Optional.ofNullable(entities.find(Remark.class, id.value()));
    }

    List<Remark> waitingAt(List<OrganisationId> desks, RemarkKey after, int limit) {
        return desks.stream()
                .flatMap(desk -> entities.createQuery(
                                "select r from Remark r where r.organisationId = :desk and r.answered = false and r.dueOn >= :due and (r.dueOn > :due or r.id > :id) order by r.organisationId, r.answered, r.dueOn, r.id",
                                Remark.class)
                        .setParameter("desk", desk.value())
                        .setParameter("due", after.due())
                        .setParameter("id", after.id())
                        .setMaxResults(limit)
                        .getResultStream())
                .sorted(DUE_FIRST)
                .limit(limit)
                .toList();
    }

    /** Due before that day and not answered; counted up to {@link #COUNTED}. */
    int countWaiting(List<OrganisationId> desks, LocalDate day) {
        return desks.stream()
                .mapToInt(desk -> entities.createQuery(
                                "select r.id from Remark r where r.organisationId = :desk and r.answered = false and r.dueOn < :day order by r.organisationId, r.answered, r.dueOn, r.id",
                                Long.class)
                        .setParameter("desk", desk.value())
                        .setParameter("day", day)
                        .setMaxResults(COUNTED + 1)
                        .getResultList()
                        .size())
                .sum();
    }

    List<Remark> writtenBy(MemberId author, long before, int limit) {
        return entities.createQuery(
                        "select r from Remark r where r.authorId = :author and r.id < :before order by r.authorId, r.id desc",
                        Remark.class)
                .setParameter("author", author.value())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
