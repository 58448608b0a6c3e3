package huisheng.journey;

import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Callable;
import org.hibernate.SessionFactory;

/**
 * How many SQL statements something costs, by Hibernate's own count. In a container test:
 * {@code @PersistenceUnit(unitName = "../ejb.jar#union") EntityManagerFactory entities}, then
 * {@code Statements.during(entities, () -> desk.list(null))}. Nothing else may use the database meanwhile.
 */
final class Statements {
    private Statements() {}

    static long during(EntityManagerFactory entities, Callable<?> act) throws Exception {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        act.call();
        return statistics.getPrepareStatementCount() - before;
    }
}
