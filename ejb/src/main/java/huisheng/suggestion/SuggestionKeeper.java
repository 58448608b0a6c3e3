package huisheng.suggestion;

import huisheng.membership.MemberId;
import huisheng.office.Offices;
import huisheng.organisation.OrganisationId;
import huisheng.retention.Keeper;
import huisheng.retention.KeptMatter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a suggestion is erased: with its course, its voices, its files and its place in the index, and with what was merged into it. */
@ApplicationScoped
class SuggestionKeeper implements Keeper {
    private static final Set<SuggestionState> OVER =
            EnumSet.of(SuggestionState.CLOSED, SuggestionState.MERGED, SuggestionState.WITHDRAWN);
    private static final String FALLEN =
            " from Suggestion s where s.organisationId = :union and s.state in :over and s.sentAt < :before and (s.appeal is null or s.appeal <> :asked) and not exists (select t.id from Step t where t.suggestionId = s.id and t.at >= :before)";

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private SuggestionFiles files;

    @Inject
    private SuggestionFinding finding;

    @Inject
    private Authors authors;

    @Inject
    private Offices offices;

    @Override
    public String kind() {
        return SuggestionPromise.KIND;
    }

    @Override
    public Optional<KeptMatter> hold(long matter) {
        return Optional.ofNullable(entities.find(Suggestion.class, matter, LockModeType.PESSIMISTIC_WRITE))
                .filter(one -> one.sentAt() != null)
                .map(this::kept);
    }

    private KeptMatter kept(Suggestion one) {
        boolean over = OVER.contains(one.state()) && !one.isAppealed();
        return new KeptMatter(one.organisation(), one.sentAt(), over, last(one));
    }

    private Instant last(Suggestion one) {
        var last = entities.createQuery("select max(t.at) from Step t where t.suggestionId = :id", Instant.class)
                .setParameter("id", one.id().value())
                .getSingleResult();
        return last == null ? one.sentAt() : last;
    }

    @Override
    public List<OrganisationId> unions() {
        return entities.createQuery(
                        "select distinct s.organisationId from Suggestion s where s.state in :over", Long.class)
                .setParameter("over", OVER)
                .getResultStream()
                .map(OrganisationId::new)
                .toList();
    }

    @Override
    public List<Long> over(OrganisationId union, Instant before, long after, int limit) {
        return fallen(
                        entities.createQuery("select s.id" + FALLEN + " and s.id > :after order by s.id", Long.class),
                        union,
                        before)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Fallen countOver(OrganisationId union, Instant before) {
        var row = fallen(
                        entities.createQuery("select count(s.id), count(distinct s.authorId)" + FALLEN, Object[].class),
                        union,
                        before)
                .getSingleResult();
        return new Fallen((Long) row[0], (Long) row[1]);
    }

    private static <T> TypedQuery<T> fallen(TypedQuery<T> query, OrganisationId union, Instant before) {
        return query.setParameter("union", union.value())
                .setParameter("over", OVER)
                .setParameter("asked", Appeal.ASKED)
                .setParameter("before", before);
    }

    // What was withdrawn is out of the committee's sight, and it is its author who may ask for its erasure.
    @Override
    public boolean isBefore(MemberId officer, long matter) {
        var one = entities.find(Suggestion.class, matter);
        if (one == null || one.sentAt() == null || authors.of(one).contains(officer)) return false;
        return offices.organisationsOf(officer, Boxes.COMMITTEE).contains(one.organisation());
    }

    @Override
    public List<Long> goingWith(long matter) {
        return entities.createQuery(
                        "select s.id from Suggestion s where s.mergedInto = :into order by s.id", Long.class)
                .setParameter("into", matter)
                .getResultList();
    }

    @Override
    public void erase(long matter) {
        var id = new SuggestionId(matter);
        files.eraseAll(id);
        finding.remove(id);
        for (var rows : List.of("Step", "Voice", "Errand"))
            entities.createQuery("delete from " + rows + " r where r.suggestionId = :id")
                    .setParameter("id", matter)
                    .executeUpdate();
        entities.remove(entities.getReference(Suggestion.class, matter));
        entities.flush();
    }
}
