package huisheng.receipt;

import huisheng.affairs.PublicationTurned;
import huisheng.auditlog.Happening;
import huisheng.auditlog.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Notes in whose record an entry stands and whose receipt it is, in the transaction of the fact. */
@ApplicationScoped
class Bookkeeping {
    private static final KindOfFact UNKNOWN = new KindOfFact(Topic.LOG, Openness.ACTOR);

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private Holders holders;

    void recorded(@Observes Recorded entry) {
        var happening = entry.happening();
        var kind = KindOfFact.of(happening.getClass().getSimpleName()).orElse(UNKNOWN);
        if (kind.openness().isInARecord() && isForReaders(happening))
            Facts.number(happening, "organisation")
                    .ifPresent(organisation -> entities.persist(new RecordLine(entry.number(), organisation, kind)));
        for (long member : holders.of(happening, kind)) entities.persist(new Receipt(member, entry.number()));
    }

    // Of the course of a publication only what everybody may read.
    private static boolean isForReaders(Happening happening) {
        return !(happening instanceof PublicationTurned turned) || turned.turn().isPublic();
    }
}
