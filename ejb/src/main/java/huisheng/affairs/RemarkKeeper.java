package huisheng.affairs;

import huisheng.deadline.RuleKey;
import huisheng.membership.MemberId;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import huisheng.retention.Keeper;
import huisheng.retention.KeptMatter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a question or an objection is erased, with its answer. The publication stays: what a union made public it keeps. */
@ApplicationScoped
class RemarkKeeper implements Keeper {
    private static final String FALLEN =
            " from Remark r where r.organisationId = :union and r.answered = true and r.answeredAt < :before";

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private Offices offices;

    @Override
    public String kind() {
        return QuestionDesk.MATTER;
    }

    @Override
    public RuleKey rule() {
        return new RuleKey("affairs.kept");
    }

    @Override
    public Optional<KeptMatter> hold(long matter) {
        return Optional.ofNullable(entities.find(Remark.class, matter, LockModeType.PESSIMISTIC_WRITE))
                .map(one -> new KeptMatter(
                        one.organisation(),
                        one.sentAt(),
                        one.answeredWith() != null,
                        one.answeredAt() == null ? one.sentAt() : one.answeredAt()));
    }

    @Override
    public List<OrganisationId> unions() {
        return entities.createQuery(
                        "select distinct r.organisationId from Remark r where r.answered = true", Long.class)
                .getResultStream()
                .map(OrganisationId::new)
                .toList();
    }

    @Override
    public List<Long> over(OrganisationId union, Instant before, long after, int limit) {
        return entities.createQuery("select r.id" + FALLEN + " and r.id > :after order by r.id", Long.class)
                .setParameter("union", union.value())
                .setParameter("before", before)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Fallen countOver(OrganisationId union, Instant before) {
        var row = entities.createQuery("select count(r.id), count(distinct r.authorId)" + FALLEN, Object[].class)
                .setParameter("union", union.value())
                .setParameter("before", before)
                .getSingleResult();
        return new Fallen((Long) row[0], (Long) row[1]);
    }

    @Override
    public boolean isBefore(MemberId officer, long matter) {
        var one = entities.find(Remark.class, matter);
        return one != null
                && !one.author().equals(officer)
                && offices.organisationsOf(officer, Post.CHAIR, Post.VICE_CHAIR).contains(one.organisation());
    }

    @Override
    public void erase(long matter) {
        entities.remove(entities.getReference(Remark.class, matter));
        entities.flush();
    }
}
