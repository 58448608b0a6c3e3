package huisheng.auditlog;

import huisheng.kernel.Clock;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Seals what was appended, in a transaction of its own; on several servers at once one does and the others find it done. */
@ApplicationScoped
class LogRound {
    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Inject
    private LogKeys keys;

    @Inject
    private Clock clock;

    /** @return whether there may be more to seal */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean take() {
        try (var connection = union.getConnection()) {
            var sealing = new Sealing(connection, keys.key(), keys.number());
            return sealing.isDue() && sealing.take(clock.now()) == Sealing.STRETCH;
        } catch (SQLException e) {
            throw new IllegalStateException("The log could not be sealed", e);
        }
    }
}
