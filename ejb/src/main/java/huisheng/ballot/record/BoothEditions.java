package huisheng.ballot.record;

import huisheng.auditlog.AuditLog;
import huisheng.ballots.wire.Hash;
import huisheng.kernel.Clock;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * Which files the booth was made of, and since when. The log says each time that they became others. A session bean, so that a call from
 * a page that is just starting waits until the server stands, and holds nothing meanwhile.
 */
@Stateless
@PermitAll
public class BoothEditions {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** At the start of a server; of two that start at once one notes it. @param files a line a file: its SHA-256 and its place */
    public void note(String files) {
        audit.hold();
        var digest = Hash.of(files).hex();
        var before = latest().map(BoothEdition::digest).orElse(null);
        if (digest.equals(before)) return;
        entities.persist(new BoothEdition(digest, files, clock.now()));
        audit.append(new BoothChanged(before, digest));
    }

    /** Empty only before the first start is over. */
    public Optional<BoothSeal> now() {
        return latest().map(BoothEdition::seal);
    }

    private Optional<BoothEdition> latest() {
        return entities.createQuery("select b from BoothEdition b order by b.id desc", BoothEdition.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
