package huisheng.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All tombstones, as a collection. It does not ask who calls; the desks do. */
@ApplicationScoped
public class ErasedMatters {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private MatterEntries entries;

    void add(Tombstone tombstone) {
        entities.persist(tombstone);
    }

    public Optional<ErasedMatter> of(String kind, long matter) {
        return entities.createQuery(
                        "select t from Tombstone t where t.kind = :kind and t.matter = :matter", Tombstone.class)
                .setParameter("kind", kind)
                .setParameter("matter", matter)
                .getResultStream()
                .findFirst()
                .map(Tombstone::view);
    }

    /** With which matter the content of an entry went. */
    public Optional<ErasedMatter> ofEntry(long number) {
        return entities.createQuery(
                        "select t from Tombstone t, MatterEntry e where e.number = :number and t.kind = e.kind and t.matter = e.matter",
                        Tombstone.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(Tombstone::view);
    }

    /** The entries that spoke of a matter, in the order of the log. */
    public List<Long> entriesOf(String kind, long matter) {
        return entries.of(kind, matter);
    }

    /** In the order of their entries. */
    List<ErasedMatter> after(long entry, int limit) {
        return entities.createQuery(
                        "select t from Tombstone t where t.entry > :entry order by t.entry", Tombstone.class)
                .setParameter("entry", entry)
                .setMaxResults(limit)
                .getResultStream()
                .map(Tombstone::view)
                .toList();
    }

    /** The latest first. */
    List<ErasedMatter> at(huisheng.organisation.OrganisationId union, int limit) {
        return entities.createQuery(
                        "select t from Tombstone t where t.organisationId = :union order by t.organisationId, t.entry desc",
                        Tombstone.class)
                .setParameter("union", union.value())
                .setMaxResults(limit)
                .getResultStream()
                .map(Tombstone::view)
                .toList();
    }
}
