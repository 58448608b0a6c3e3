package huisheng.receipt;

import huisheng.affairs.PublicationTurned;
import huisheng.auditlog.ContentErased;
import huisheng.auditlog.Happening;
import huisheng.auditlog.Recorded;
import huisheng.deadline.DeadlineHappening;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;

/** Notes in whose record an entry stands and whose receipt it is, in the transaction of the fact. */
@ApplicationScoped
class Bookkeeping {
    private static final KindOfFact UNKNOWN = new KindOfFact(Topic.LOG, Openness.ACTOR);

    private static final int BATCH = 500;

    private static final String CASE = "grievance";

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

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
        give(entry.number(), holders.of(happening, kind));
    }

    // Past the entities: of a frozen roll everybody on it holds the receipt.
    private void give(long number, Set<Long> members) {
        if (members.isEmpty()) return;
        try (var connection = union.getConnection();
                var rows = connection.prepareStatement("insert into receipt (member_id, number) values (?, ?)")) {
            int waiting = 0;
            for (long member : members) {
                rows.setLong(1, member);
                rows.setLong(2, number);
                rows.addBatch();
                if (++waiting % BATCH == 0) rows.executeBatch();
            }
            rows.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The receipts could not be noted", e);
        }
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
