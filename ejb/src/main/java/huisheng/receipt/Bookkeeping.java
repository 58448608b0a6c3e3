package huisheng.receipt;

import huisheng.affairs.PublicationTurned;
import huisheng.auditlog.ContentErased;
import huisheng.auditlog.Happening;
import huisheng.auditlog.Recorded;
import huisheng.deadline.DeadlineHappening;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.OptionalLong;

/** Notes in whose record an entry stands and whose receipt it is, in the transaction of the fact. */
@ApplicationScoped
class Bookkeeping {
    private static final KindOfFact UNKNOWN = new KindOfFact(Topic.LOG, Openness.ACTOR);

    private static final String CASE = "grievance";

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private Holders holders;

    @Inject
    private OrganisationTree tree;

    void recorded(@Observes Recorded entry) {
        var happening = entry.happening();
        var kind = KindOfFact.of(happening.getClass().getSimpleName()).orElse(UNKNOWN);
        if (kind.openness().isInARecord() && isForReaders(happening))
            organisation(happening, kind.topic())
                    .ifPresent(organisation -> entities.persist(new RecordLine(entry.number(), organisation, kind)));
        for (long member : holders.of(happening, kind)) entities.persist(new Receipt(member, entry.number()));
    }

    // What is the whole installation's stands in the record of the union at the top.
    private OptionalLong organisation(Happening happening, Topic topic) {
        if (topic != Topic.LOG) return Facts.number(happening, "organisation");
        return tree.root().stream().mapToLong(OrganisationId::value).findFirst();
    }

    // Of the course of a publication only what everybody may read, of promised days only those of matters that are no
    // secret; that there was a case is nobody else's, also when it is gone.
    private static boolean isForReaders(Happening happening) {
        if (happening instanceof ContentErased erased) return !erased.kind().equals(CASE);
        if (happening instanceof PublicationTurned turned) return turned.turn().isPublic();
        return !(happening instanceof DeadlineHappening promise) || Promises.isForMembers(promise);
    }
}
